import { describe, expect, test } from 'vitest'

import { child, children, follow, operations, root, schemas, type Place } from './contract.js'
import { units } from './facts/units.js'

const named = ({ file, keys }: Place) => `${file}#/${keys.join('/')}`

function propertiesAndItems(schema: Place): Place[] {
  const properties = 'properties' in schema.node ? children(child(schema, 'properties')) : []
  const items = [schema, ...properties].flatMap((part) =>
    'items' in part.node ? [child(part, 'items')] : [],
  )
  return [...properties, ...items.filter(({ node }) => !('$ref' in node))]
}

const parametersAndBody = (operation: Place) => [
  ...('parameters' in operation.node ? children(child(operation, 'parameters')).map(follow) : []),
  ...('requestBody' in operation.node ? [child(operation, 'requestBody')] : []),
  ...children(child(operation, 'responses')).map(follow),
]

const described: Place[] = [
  ...children(child(root, 'tags')),
  ...children(child(root, 'servers')),
  ...[...operations.values()].flatMap(({ place }) => [place, ...parametersAndBody(place)]),
  ...[...schemas.values()].flatMap((schema) => [schema, ...propertiesAndItems(schema)]),
]

test.each([...new Map(described.map((place) => [named(place), place]))])(
  '%s is described in a sentence',
  (_name, { node }) => {
    expect(node['description']).toMatch(/^[A-Z`][^]*\S$/)
    expect(node['description']).not.toMatch(/todo|fixme|tbd/i)
  },
)

test.each([...operations])('%s has a summary without a full stop', (_id, { place }) => {
  expect(place.node['summary']).toMatch(/^[A-Z].*[^.]$/)
})

describe('a property that is a quantity names its unit', () => {
  test.each(units)('$schema.$property: $unit', ({ schema, property, unit }) => {
    const properties = child(schemas.get(schema) as Place, 'properties')
    expect(child(properties, property).node['description']).toMatch(new RegExp(`\\b${unit}\\b`))
  })
})

describe('every value of an enum that is a schema of its own is explained', () => {
  const selfExplaining = new Set(['MetricsPeriod', 'Weekday', 'ZoneName'])
  const enums = [...schemas].filter(
    ([name, { node }]) => 'enum' in node && !selfExplaining.has(name),
  )
  test.each(enums)('%s', (_name, { node }) => {
    for (const value of node['enum'] as string[])
      expect(node['description']).toContain(`\`${value}\``)
  })
})
