import { suggestName } from '@dbaas-valkey/validator/internal/suggest-name'

import { contractSchema, type ContractSchema } from './contract.js'

/** What the emulator does with a property of a request that the contract does not have. */
export type UnknownProperties = 'refused' | 'accepted'

/** A property that the contract does not have, in the form of a validator's issue. */
export interface UnknownProperty {
  /**
   * A JSON pointer.
   *
   * @see https://www.rfc-editor.org/rfc/rfc6901
   */
  readonly pointer: string
  readonly message: string
}

/**
 * The catalogue of settings, `get-dbaas-settings-valkey`, says `additionalProperties: false`, so the emulator never accepts
 * unknown settings.
 */
const closedSchema = 'ValkeySettings'

/** The most issues that are reported. A body may be full of unknown properties. */
const most = 20

/**
 * Returns the properties of a request that its schema does not have. The contract leaves its objects open, because a client
 * must not fail when the API gets new properties. A test, however, should fail on a misspelt name.
 *
 * Nobody has seen what the cloud does with an unknown property, so refusing it is a guess. The mode `accepted` ignores it.
 *
 * @param schema the schema of the request in the contract
 */
export function findUnknownProperties(
  schema: ContractSchema,
  value: unknown,
  mode: UnknownProperties,
): UnknownProperty[] {
  const found: UnknownProperty[] = []
  for (const one of walk(schema, value, [], mode === 'refused')) {
    if (found.length === most) break
    found.push(one)
  }
  return found
}

function* walk(
  { $ref, ...inline }: ContractSchema,
  value: unknown,
  path: readonly string[],
  refused: boolean,
): Generator<UnknownProperty> {
  const name = $ref?.split('/').at(-1)
  const schema = name === undefined ? inline : contractSchema(name)
  if (Array.isArray(value) && schema.items !== undefined) {
    for (const [index, item] of value.entries())
      yield* walk(schema.items, item, [...path, String(index)], refused)
    return
  }
  const { properties, additionalProperties } = schema
  const open = properties === undefined || additionalProperties !== undefined
  if (typeof value !== 'object' || value === null || open) return
  for (const [key, member] of Object.entries(value)) {
    const place = [...path, key]
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (known !== undefined) yield* walk(known, member, place, refused)
    else if (refused || name === closedSchema) yield unknownProperty(place, Object.keys(properties))
  }
}

function unknownProperty(place: readonly string[], known: readonly string[]): UnknownProperty {
  const meant = suggestName(place.at(-1) ?? '', known)
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`
  return {
    pointer: place.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    message: `${place.join('.')} is not a known property${hint}`,
  }
}
