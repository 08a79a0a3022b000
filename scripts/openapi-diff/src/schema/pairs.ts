import { isObject } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import { typesOf } from './types.js'
import type { SchemaTools } from './tools.js'

export interface MemberPairs {
  readonly pairs: readonly (readonly [JsonValue, JsonValue])[]
  readonly gone: readonly JsonValue[]
  readonly come: readonly JsonValue[]
}

type Likeness = (from: JsonValue, to: JsonValue, tools: SchemaTools) => boolean

/** What makes two alternatives one and the same, from the surest sign to the weakest. */
const likenesses: readonly Likeness[] = [
  (from, to, tools) => tools.same(from, to),
  (from, to, tools) => {
    const component = tools.from.componentOf(from)
    return component !== undefined && component === tools.to.componentOf(to)
  },
  (from, to, tools) => {
    const [left, right] = [tools.from.normal(from), tools.to.normal(to)]
    return left.title !== undefined && left.title === right.title
  },
  (from, to, tools) => {
    const [left, right] = [tools.from.normal(from), tools.to.normal(to)]
    return sameTypes(left, right) && sharesProperty(left, right)
  },
]

/** Finds for each alternative of yesterday the one it is today, whatever their order. */
export function pairMembers(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  tools: SchemaTools,
): MemberPairs {
  const pairs: [JsonValue, JsonValue][] = []
  let [gone, come] = [[...before], [...after]]
  for (const alike of likenesses) {
    for (const from of gone) {
      const to = come.find((candidate) => alike(from, candidate, tools))
      if (to === undefined) continue
      pairs.push([from, to])
      come = come.filter((candidate) => candidate !== to)
    }
    gone = gone.filter((from) => !pairs.some(([paired]) => paired === from))
  }
  return { pairs, gone, come }
}

function sameTypes(left: JsonObject, right: JsonObject): boolean {
  const after = typesOf(right)
  return [...typesOf(left)].some((type) => type !== 'null' && after.has(type))
}

/** Objects that have no property in common are different things; of other types there is one each. */
function sharesProperty(left: JsonObject, right: JsonObject): boolean {
  const [before, after] = [left.properties, right.properties]
  if (!isObject(before) || !isObject(after)) return true
  return Object.keys(before).some((name) => Object.hasOwn(after, name))
}
