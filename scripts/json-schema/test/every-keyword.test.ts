import { existsSync } from 'node:fs'

import { expect, test } from 'vitest'

import { keywords } from '../src/keywords/index.js'
import type { Traits } from '../src/model/traits.js'
import { compiled } from './compiled.js'

/** Those that are compiled into code. An annotation is not. */
const effective = keywords.filter(({ appliesTo }) => appliesTo !== 'annotation')

test.each(effective.map(({ name }) => name))('%s has a table of its own', (name) => {
  const file = name === '$ref' || name === '$dynamicRef' ? name.slice(1) : name
  expect(existsSync(new URL(`../src/keywords/${file}.test.ts`, import.meta.url))).toBe(true)
})

test('no keyword is in the list twice', () => {
  const names = keywords.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})

/** Those that apply schemas of their own to the same value. */
const inPlace = keywords.filter(
  (keyword) => keyword.appliesTo === 'value' && 'mustPass' in keyword && keyword.name !== 'if',
)

/** A schema as a keyword holds it. */
function held({ subschemas }: Traits, schema: object): unknown {
  if (subschemas === 'list') return [schema]
  return subschemas === 'map' ? { key: schema } : schema
}

test.each(inPlace.map((keyword) => [keyword.name, keyword] as const))(
  'a secret that is named in %s is not shown',
  async (name, keyword) => {
    const secret = { properties: { key: { 'x-secret': true } } }
    const number = { properties: { key: { type: 'number' } } }
    const { validate } = await compiled({ [name]: held(keyword, secret), ...number })
    const shown = JSON.stringify(validate({ key: 'canary-7f3a' }))
    expect(shown).toContain('issues')
    expect(shown).not.toContain('canary')
  },
)

test.each(
  inPlace.flatMap((keyword) =>
    'mustPass' in keyword && keyword.mustPass && keyword.name !== 'not'
      ? [[keyword.name, keyword] as const]
      : [],
  ),
)('properties that %s has looked at are evaluated', async (name, keyword) => {
  const schema = {
    [name]: held(keyword, { properties: { key: true } }),
    unevaluatedProperties: false,
  }
  const { is } = await compiled(schema)
  expect([is({ key: 1 }), is({ key: 1, other: 1 })]).toEqual([true, false])
})
