import { child, type Place } from './contract.js'
import { terms } from './terms.js'

/** The words for each property of a schema. */
export function propertiesOf(schema: Place): Record<string, string> {
  const required = new Set((schema.node['required'] ?? []) as string[])
  return Object.fromEntries(
    Object.keys(child(schema, 'properties').node).map((name) => [
      name,
      terms(child(child(schema, 'properties'), name), required.delete(name)),
    ]),
  )
}
