import { describe, expect, test } from 'vitest'

import { children, schemas, type Place } from './contract.js'
import { schemasByFile } from './facts/schemas/index.js'
import { propertiesOf } from './properties-of.js'
import { terms } from './terms.js'

test('the contract has these schemas and no other, each in the file of its family', () => {
  const got = [...schemas].map(([name, { file }]) => `${file} ${name}`)
  const want = Object.entries(schemasByFile).flatMap(([family, facts]) =>
    Object.keys(facts).map((name) => `schemas/${family}.yaml ${name}`),
  )
  expect(got.toSorted()).toEqual(want.toSorted())
})

describe.each(Object.entries(schemasByFile))('%s', (_family, facts) => {
  test.each(Object.entries(facts))('%s', (name, want) => {
    const schema = schemas.get(name)
    if (schema === undefined) throw new Error(`the contract has no schema ${name}`)
    if (typeof want === 'string') {
      expect(terms(schema)).toBe(want)
      expect(schema.node).not.toHaveProperty('properties')
    } else {
      expect(terms(schema)).toBe('object')
      expect(propertiesOf(schema), 'pnpm contract:facts adds what lacks').toEqual(want)
    }
  })
})

test('an object is a schema of its own, never part of another', () => {
  const inner = (place: Place): Place[] =>
    children(place)
      .filter(({ keys }) => keys.at(-1) !== 'examples')
      .flatMap((part) => [part, ...inner(part)])
  const anonymous = [...schemas.values()]
    .flatMap(inner)
    .filter(({ keys }) => keys.at(-1) !== 'properties' || keys.at(-2) === 'properties')
    .filter(({ node }) => node['type'] === 'object' || 'properties' in node)
  expect(anonymous.map(({ file, keys }) => `${file}#/${keys.join('/')}`)).toEqual([])
})
