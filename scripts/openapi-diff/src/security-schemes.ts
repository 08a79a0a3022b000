import { isObject, objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import type { Finding } from './finding.js'
import { namesOf } from './schema/annotations.js'
import type { SameStructure } from './schema/equal.js'

/**
 * Compares how each scheme works. Which operations ask for it is told by them; here it counts once, whoever uses it.
 */
export function compareSecuritySchemes(
  from: JsonObject,
  to: JsonObject,
  same: SameStructure,
): Finding[] {
  const [before, after] = [from, to].map(
    (document) => objectAt(document, '#/components/securitySchemes') ?? {},
  )
  if (before === undefined || after === undefined) return []
  return namesOf(before, after).flatMap((name): Finding[] => {
    const [left, right] = [before[name], after[name]]
    if (left === undefined) return [{ rule: 'security-scheme-added', path: [], name }]
    if (right === undefined) return [{ rule: 'security-scheme-removed', path: [], name }]
    return compareScheme(left, right, name, same)
  })
}

function compareScheme(
  from: JsonValue,
  to: JsonValue,
  name: string,
  same: SameStructure,
): Finding[] {
  if (same(from, to)) return []
  if (!same(mechanism(from), mechanism(to))) {
    const rule = includes(mechanism(to), mechanism(from), same) ? 'extended' : 'changed'
    return [{ rule: `security-scheme-${rule}`, path: [], name }]
  }
  const [before, after] = [scopesOf(from), scopesOf(to)]
  const shown = { path: [], name }
  const scopes = namesOf(before, after).flatMap((scope): Finding[] => {
    if (before[scope] === undefined) return [{ rule: 'scope-added', ...shown, to: scope }]
    return after[scope] === undefined ? [{ rule: 'scope-removed', ...shown, from: scope }] : []
  })
  if (scopes.length > 0) return scopes
  return [{ rule: 'words-changed', path: [], name: `description of security scheme \`${name}\`` }]
}

/** What a client has to do: everything but words, and but the scopes that it may ask for. */
function mechanism(scheme: JsonValue): JsonObject {
  const { description: _, bearerFormat: _hint, flows, ...rest } = isObject(scheme) ? scheme : {}
  const own = Object.entries(rest).filter(([key]) => !key.startsWith('x-'))
  if (!isObject(flows)) return Object.fromEntries(own)
  const bare = Object.entries(flows).map(([kind, flow]) => {
    const { scopes: _scopes, ...addresses } = isObject(flow) ? flow : {}
    return [kind, addresses] as const
  })
  return { ...Object.fromEntries(own), flows: Object.fromEntries(bare) }
}

/** Whether one scheme says all that the other does, and more: a flow, an address. */
function includes(scheme: JsonObject, other: JsonObject, same: SameStructure): boolean {
  return Object.entries(other).every(([key, value]) => {
    const own = scheme[key]
    return isObject(own) && isObject(value) ? includes(own, value, same) : same(own, value)
  })
}

/** The scopes on offer, whatever the flow. */
function scopesOf(scheme: JsonValue): JsonObject {
  const flows = isObject(scheme) && isObject(scheme.flows) ? Object.values(scheme.flows) : []
  return Object.assign(
    {},
    ...flows.map((flow) => (isObject(flow) ? flow.scopes : {})),
  ) as JsonObject
}
