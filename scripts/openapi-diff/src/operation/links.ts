import { isObject } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import { namesOf } from '../schema/annotations.js'
import type { SameStructure } from '../schema/equal.js'

/** Links say what can be called next; no part of a client follows them by itself. */
export function compareLinks(from: JsonObject, to: JsonObject, same: SameStructure): Finding[] {
  const [before, after] = [linksOf(from), linksOf(to)]
  return namesOf(before, after).flatMap((name): Finding[] => {
    const [left, right] = [before[name], after[name]]
    if (left === undefined) return [{ rule: 'link-added', path: [], name }]
    if (right === undefined) return [{ rule: 'link-removed', path: [], name }]
    return same(left, right) ? [] : [{ rule: 'link-changed', path: [], name }]
  })
}

function linksOf({ links }: JsonObject): JsonObject {
  return isObject(links) ? links : {}
}
