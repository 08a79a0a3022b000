import { isDeepStrictEqual } from 'node:util'

import { listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import { alternatives, show, type Finding } from '../finding.js'

export function compareEnums(from: JsonObject, to: JsonObject): Finding[] {
  const [before, after] = [valuesOf(from), valuesOf(to)]
  if (before === undefined && after === undefined) return []
  if (before === undefined) return [{ rule: 'enum-introduced', path: [], to: listed(after) }]
  if (after === undefined) return [{ rule: 'enum-dropped', path: [], from: listed(before) }]
  if (before.length > 0 && after.length > 0 && missing(before, after).length === before.length) {
    return [{ rule: 'enum-replaced', path: [], from: listed(before), to: listed(after) }]
  }
  return [
    ...missing(before, after).map((value): Finding => ({
      rule: 'enum-value-removed',
      path: [],
      from: show(value),
    })),
    ...missing(after, before).map((value): Finding => ({
      rule: 'enum-value-added',
      path: [],
      to: show(value),
    })),
  ]
}

export function compareDefaults(from: JsonObject, to: JsonObject): Finding[] {
  const [before, after] = [from.default, to.default]
  if (isDeepStrictEqual(before, after)) return []
  if (before === undefined) return [{ rule: 'default-added', path: [], to: show(after) }]
  if (after === undefined) return [{ rule: 'default-removed', path: [], from: show(before) }]
  return [{ rule: 'default-changed', path: [], from: show(before), to: show(after) }]
}

/** The allowed values but null, which the types say already. */
function valuesOf({ enum: values }: JsonObject): readonly JsonValue[] | undefined {
  return Array.isArray(values) ? listOf(values).filter((value) => value !== null) : undefined
}

function missing(values: readonly JsonValue[], others: readonly JsonValue[]): JsonValue[] {
  return values.filter((value) => !others.some((other) => isDeepStrictEqual(other, value)))
}

function listed(values: readonly JsonValue[] | undefined): string {
  return alternatives((values ?? []).map(show))
}
