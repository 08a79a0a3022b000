import { isObject } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import { show, type Finding } from '../finding.js'
import { namesOf } from './annotations.js'
import type { MemberPairs } from './pairs.js'
import type { SchemaReader } from './normal.js'
import type { SchemaTools, Union } from './tools.js'

interface Discriminated {
  readonly from: JsonObject
  readonly to: JsonObject
  readonly before: Union
  readonly after: Union
  readonly pairs: MemberPairs
}

export function compareDiscriminators(given: Discriminated, tools: SchemaTools): Finding[] {
  const [before, after] = [propertyOf(given.from), propertyOf(given.to)]
  if (before === undefined && after === undefined) return []
  if (before === undefined || after === undefined) {
    const rule = before === undefined ? 'discriminator-added' : 'discriminator-removed'
    return [{ rule, path: [], from: before ?? 'none', to: after ?? 'none' }]
  }
  if (before !== after) {
    return [{ rule: 'discriminator-changed', path: [], from: before, to: after }]
  }
  return compareMappings(given, tools)
}

function compareMappings(
  { from, to, before, after, pairs }: Discriminated,
  tools: SchemaTools,
): Finding[] {
  const [left, right] = [mappingOf(from), mappingOf(to)]
  // An alternative that has come or gone as a whole is told as that; its component's name goes with it.
  const known = before.members.filter((member) => !pairs.gone.includes(member))
  const still = after.members.filter((member) => !pairs.come.includes(member))
  const [was, is] = [
    { ...impliedBy(known, left, tools.from), ...left },
    { ...impliedBy(still, right, tools.to), ...right },
  ]
  return namesOf(was, is).flatMap((value): Finding[] => {
    const [target, other] = [was[value], is[value]]
    const name = show(value)
    if (target === undefined) return [{ rule: 'discriminator-value-added', path: [], name }]
    if (other === undefined) return [{ rule: 'discriminator-value-removed', path: [], name }]
    if (target === other || tools.same(reference(target), reference(other))) return []
    return [
      { rule: 'discriminator-value-removed', path: [], name },
      { rule: 'discriminator-value-added', path: [], name },
    ]
  })
}

/** An alternative that no mapping names is told by its component's name (OpenAPI 3.1.1, section 4.8.25). */
function impliedBy(
  members: readonly JsonValue[],
  mapping: JsonObject,
  reader: SchemaReader,
): JsonObject {
  const mapped = new Set(
    Object.values(mapping).map((target) => reader.componentOf(reference(target))),
  )
  const names = members
    .map((member) => reader.componentOf(member))
    .filter((name) => name !== undefined && !mapped.has(name))
  return Object.fromEntries(names.map((name) => [name, `#/components/schemas/${name}`]))
}

/** A mapping refers to a schema, or names a component. */
function reference(target: JsonValue | undefined): JsonObject {
  const text = String(target)
  return { $ref: /[#/.]/.test(text) ? text : `#/components/schemas/${text}` }
}

function propertyOf({ discriminator }: JsonObject): string | undefined {
  return isObject(discriminator) && typeof discriminator.propertyName === 'string'
    ? discriminator.propertyName
    : undefined
}

function mappingOf({ discriminator }: JsonObject): JsonObject {
  return isObject(discriminator) && isObject(discriminator.mapping) ? discriminator.mapping : {}
}
