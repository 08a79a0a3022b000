import { expect, test } from 'vitest'

import { commands } from '../src/commands.js'
import { operations } from '../src/generated/index.js'
import { own } from '../src/own/index.js'

const loaded = await Promise.all(commands.map(({ load }) => load()))

test('every operation of the contract is a command, with an example', async () => {
  const entries = await Promise.all(operations.map(({ load }) => load()))
  expect(entries.map(({ entry }) => entry.id)).toEqual(operations.map(({ id }) => id))
  expect(entries.filter(({ entry }) => entry.examples.length === 0)).toEqual([])
})

test('no operation takes the words of a command that is written by hand', () => {
  const firsts = own.map(({ words: [first] }) => first)
  expect(operations.filter(({ words: [first] }) => firsts.includes(first))).toEqual([])
})

test('no option of an operation has the name of one that many commands have', () => {
  const twice = loaded.flatMap(({ words, options }) => {
    const names = options.map(({ name }) => name)
    return names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `${words.join(' ')} --${name}`)
  })
  expect(twice).toEqual([])
})

test('what destroys can be confirmed, and nothing else asks', () => {
  const asking = loaded.filter(({ options }) => options.some(({ name }) => name === 'yes'))
  expect(asking.filter(({ effect }) => effect !== 'destroy').map(({ words }) => words)).toEqual([
    ['api'],
  ])
  const destroying = loaded.filter(({ effect }) => effect === 'destroy')
  expect(destroying.length).toBeGreaterThan(2)
  for (const command of destroying) expect(asking).toContain(command)
})
