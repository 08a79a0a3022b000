import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Schema, SchemaObject } from '@dbaas-valkey/contract/model'
import { escapeToken } from '@dbaas-valkey/contract/pointer'

/** A schema and where it stands. */
export interface Location {
  readonly schema: Schema
  /** Address of the document. */
  readonly document: string
  /** JSON pointer in its document, as a URI fragment. */
  readonly pointer: string
  /** What references in it are relative to: the address of its document, or its nearest `$id`. */
  readonly base: string
}

/** The schema at some tokens below another; its own `$id` may change what references in it are relative to. */
export function below(location: Location, ...tokens: readonly (string | number)[]): Location {
  const schema = tokens.reduce<unknown>(
    (value, token) => (value as Record<string, unknown>)[token],
    location.schema,
  )
  const steps = tokens.map((token) => escapeToken(String(token)))
  const pointer = [location.pointer, ...steps].join('/')
  return {
    schema: asSchema(schema, pointer),
    document: location.document,
    pointer,
    base: baseOf(schema, location.base, pointer),
  }
}

/** @throws UnsupportedError where no schema stands */
export function asSchema(value: unknown, pointer: string): Schema {
  if (typeof value === 'boolean' || isSchemaObject(value)) return value
  throw new UnsupportedError(pointer, 'A schema must stand here: an object, true or false.')
}

export function isSchemaObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The base for what stands in a schema, given the base for the schema itself. */
export function baseOf(schema: unknown, outer: string, pointer: string): string {
  const id = isSchemaObject(schema) ? schema.$id : undefined
  return typeof id === 'string' ? resolveUri(id, outer, pointer) : outer
}

/**
 * A reference made absolute (RFC 3986, section 5), without an empty fragment.
 *
 * @throws UnsupportedError at the pointer where it is no reference, or the base is nothing to start from
 */
export function resolveUri(reference: string, base: string, pointer: string): string {
  if (URL.canParse(reference, base)) return new URL(reference, base).href.replace(/#$/, '')
  throw new UnsupportedError(
    pointer,
    `${JSON.stringify(reference)} is no address, or none that can be relative to ${JSON.stringify(base)}. Correct it.`,
  )
}
