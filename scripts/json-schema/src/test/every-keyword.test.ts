import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keywords } from '../keywords/index.js'

/** Those that are compiled into code. An annotation is not. */
const compiled = keywords.filter(({ appliesTo }) => appliesTo !== 'annotation')

test.each(compiled.map(({ name }) => name))('%s has a table of its own', (name) => {
  const file = name === '$ref' || name === '$dynamicRef' ? name.slice(1) : name
  expect(existsSync(new URL(`../keywords/${file}.test.ts`, import.meta.url))).toBe(true)
})

test('no keyword is in the list twice', () => {
  const names = keywords.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})
