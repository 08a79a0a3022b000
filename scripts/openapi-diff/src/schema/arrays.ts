import { listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'
import { compareMark } from './annotations.js'
import type { Edge, Level } from './tools.js'

export function compareArrays(from: JsonObject, to: JsonObject): Level {
  const [before, after] = [listOf(from.prefixItems), listOf(to.prefixItems)]
  const tuple: Finding[] =
    before.length === after.length
      ? []
      : [{ rule: 'tuple-changed', path: [], from: String(before.length), to: String(after.length) }]
  const places = before
    .slice(0, after.length)
    .map((schema, index): Edge => ({ segment: `[${index}]`, from: schema, to: after[index] }))
  const items: Edge[] =
    from.items === undefined && to.items === undefined
      ? []
      : [{ segment: '[]', from: from.items, to: to.items }]
  return {
    findings: [
      ...tuple,
      ...compareMark(from, to, 'uniqueItems', 'unique-items-required', 'unique-items-dropped'),
    ],
    edges: [...places, ...items],
  }
}
