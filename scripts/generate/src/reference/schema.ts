import { isObject } from '@dbaas-valkey/contract/document'
import type { Contract, Schema, SchemaObject } from '@dbaas-valkey/contract/model'

/** A schema with its reference followed: keywords beside a `$ref` win over those behind it. */
export interface Resolved {
  /** Name of the component that was referred to last. */
  readonly name: string | undefined
  readonly schema: SchemaObject
}

const prefix = '#/components/schemas/'

export function resolve(contract: Contract, schema: Schema | undefined): Resolved {
  let current: SchemaObject = isObject(schema) ? schema : {}
  let name: string | undefined
  const seen = new Set<string>()
  while (current.$ref?.startsWith(prefix) === true && !seen.has(current.$ref)) {
    const { $ref, ...beside } = current
    seen.add($ref)
    name = $ref.slice(prefix.length)
    const target = contract.schemas.find((candidate) => candidate.name === name)?.schema
    current = { ...(isObject(target) ? target : {}), ...beside }
  }
  return { name, schema: current }
}

export function propertiesOf(schema: SchemaObject): [string, Schema][] {
  return isObject(schema['properties'])
    ? Object.entries(schema['properties'] as Record<string, Schema>)
    : []
}

/** Alternatives or parts: the members of `anyOf`, `oneOf` and `allOf`. */
export function membersOf(schema: SchemaObject): Schema[] {
  return ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) => (schema[keyword] ?? []) as Schema[])
}

export function typesOf(schema: SchemaObject): string[] {
  return [schema['type'] ?? []].flat() as string[]
}

/** Whether readers look at the schema in a section of its own rather than in the row of a table. */
export function hasSection({ name, schema }: Resolved): boolean {
  return (
    name !== undefined &&
    (typesOf(schema).includes('object') ||
      propertiesOf(schema).length > 0 ||
      membersOf(schema).length > 0)
  )
}
