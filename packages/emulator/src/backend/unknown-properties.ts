import { suggest } from '@dbaas-valkey/validator/internal/suggest'

import { contractSchema, type ContractSchema } from './contract.js'

/** What becomes of a property of a request that the contract does not know. */
export type UnknownProperties = 'refused' | 'accepted'

/** A property that the contract does not know, told as the validator tells it. */
export interface UnknownProperty {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string
  readonly message: string
}

/** Its catalogue, `get-dbaas-settings-valkey`, says `additionalProperties: false`, so nothing unknown is ever accepted. */
const closedSchema = 'ValkeySettings'

/** How many are told at most; a body may be full of them. */
const most = 20

/**
 * The properties of a request that its schema does not know. The contract leaves its objects open, since a client must
 * not fail when the API learns something new; a test should fail on a slip.
 *
 * Nobody has seen what the cloud does with a property that it does not know, so refusing it is a guess, and `accepted`
 * ignores it.
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
  const meant = closestName(place.at(-1) ?? '', known)
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`
  return {
    pointer: place.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    message: `${place.join('.')} is not a known property${hint}`,
  }
}

/** Returns the known name that was probably meant; `forkFromService` means `fork-from-service`. */
function closestName(given: string, known: readonly string[]): string | undefined {
  const meant = suggest(lettersOf(given), known.map(lettersOf))
  return known.find((name) => lettersOf(name) === meant)
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
