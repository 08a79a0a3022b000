import { isObject } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { show, type Finding } from '../finding.js'
import { namesOf } from './annotations.js'
import type { SchemaTools } from './tools.js'

export function compareDiscriminators(
  from: JsonObject,
  to: JsonObject,
  tools: SchemaTools,
): Finding[] {
  const [before, after] = [propertyOf(from), propertyOf(to)]
  if (before === undefined && after === undefined) return []
  if (before === undefined || after === undefined) {
    const rule = before === undefined ? 'discriminator-added' : 'discriminator-removed'
    return [{ rule, path: [], from: before ?? 'none', to: after ?? 'none' }]
  }
  if (before !== after) {
    return [{ rule: 'discriminator-changed', path: [], from: before, to: after }]
  }
  return compareMappings(mappingOf(from), mappingOf(to), tools)
}

function compareMappings(before: JsonObject, after: JsonObject, tools: SchemaTools): Finding[] {
  return namesOf(before, after).flatMap((value): Finding[] => {
    const [left, right] = [before[value], after[value]]
    const name = show(value)
    if (left === undefined) return [{ rule: 'discriminator-value-added', path: [], name }]
    if (right === undefined) return [{ rule: 'discriminator-value-removed', path: [], name }]
    if (left === right || tools.same({ $ref: left }, { $ref: right })) return []
    return [
      { rule: 'discriminator-value-removed', path: [], name },
      { rule: 'discriminator-value-added', path: [], name },
    ]
  })
}

function propertyOf({ discriminator }: JsonObject): string | undefined {
  return isObject(discriminator) && typeof discriminator.propertyName === 'string'
    ? discriminator.propertyName
    : undefined
}

function mappingOf({ discriminator }: JsonObject): JsonObject {
  return isObject(discriminator) && isObject(discriminator.mapping) ? discriminator.mapping : {}
}
