import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'

import { child, children, follow, operations, schemas, type Node } from './contract.js'
import { nameOf } from './terms.js'

/** The schema with each reference to a component as `#/$defs/NAME`, whatever file it was written in. */
function withLocalRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLocalRefs)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' ? `#/$defs/${nameOf(inner)}` : withLocalRefs(inner),
    ]),
  )
}

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true })
addFormats.default(ajv)
ajv.addVocabulary(['x-secret', 'x-extensible-enum'])
ajv.addSchema(
  {
    $defs: Object.fromEntries([...schemas].map(([name, { node }]) => [name, withLocalRefs(node)])),
  },
  'contract',
)

function faults(schema: Node, value: unknown): unknown {
  const name = nameOf(schema['$ref'])
  const validate = '$ref' in schema ? ajv.getSchema(`contract#/$defs/${name}`) : ajv.compile(schema)
  if (validate === undefined) throw new Error(`no schema ${name}`)
  return validate(value) ? [] : validate.errors
}

describe.each([...schemas.keys()])('%s', (name) => {
  test('has examples, and they are valid', () => {
    const examples = schemas.get(name)?.node['examples']
    expect(examples).toEqual([expect.anything(), ...((examples as unknown[]) ?? []).slice(1)])
    for (const example of examples as unknown[]) {
      expect(faults({ $ref: `#/$defs/${name}` }, example)).toEqual([])
    }
  })
})

test.each([...operations])('%s has valid examples of its parameters', (_id, { place }) => {
  const parameters = 'parameters' in place.node ? children(child(place, 'parameters')) : []
  for (const parameter of parameters.map(follow)) {
    expect(parameter.node).toHaveProperty('example')
    expect(faults(child(parameter, 'schema').node, parameter.node['example'])).toEqual([])
  }
})

test('no example holds what could be taken for a real password', () => {
  const text = JSON.stringify([...schemas.values()].map(({ node }) => node['examples']))
  const passwords = [...text.matchAll(/"password":"(.*?)"|:\/\/\w+:(.*?)@/g)]
  expect(new Set(passwords.map(([, a, b]) => a ?? b))).toEqual(new Set(['not-a-real-password']))
})
