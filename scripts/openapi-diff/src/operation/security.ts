import type { JsonObject } from '@dbaas-valkey/contract/model'

import { alternatives, type Finding } from '../finding.js'
import type { ReadOperation } from './read.js'

/** One way to authenticate: each scheme that has to be used at once, and the scopes that it has to be given. */
type Way = ReadonlyMap<string, ReadonlySet<string>>

/** Compares who may call: a client that got in by some way still gets in where one asks for no more than it has. */
export function compareSecurity(from: ReadOperation, to: ReadOperation): Finding[] {
  const [before, after] = [waysOf(from), waysOf(to)]
  const has = (ways: readonly Way[], way: Way): boolean =>
    ways.some((other) => asksNoMore(other, way) && asksNoMore(way, other))
  const gone = before.filter((way) => !has(after, way))
  const come = after.filter((way) => !has(before, way))
  const open = (ways: readonly Way[]): boolean => ways.some((way) => way.size === 0)
  if (open(gone)) {
    return [{ rule: 'security-required', path: [], to: alternatives(after.map(quoted)) }]
  }
  if (open(come)) return [{ rule: 'security-dropped', path: [] }]
  const told = new Set<Way>()
  const changed = gone.map((way): Finding => {
    const weaker = after.find((other) => asksNoMore(other, way))
    const stricter = come.find((other) => asksNoMore(way, other))
    const other = weaker ?? stricter
    const shown = { path: [], from: quoted(way) }
    if (other === undefined) return { rule: 'security-alternative-removed', ...shown }
    told.add(other)
    const rule = other === weaker ? 'security-relaxed' : 'security-tightened'
    return { rule, ...shown, to: quoted(other) }
  })
  const added = come.filter((way) => !told.has(way))
  return [
    ...changed,
    ...added.map((way): Finding => ({
      rule: 'security-alternative-added',
      path: [],
      to: quoted(way),
    })),
  ]
}

/** Whether who may do `way` may do this one as well. */
function asksNoMore(one: Way, way: Way): boolean {
  return [...one].every(([scheme, scopes]) => {
    const given = way.get(scheme)
    return given !== undefined && [...scopes].every((scope) => given.has(scope))
  })
}

/** No way at all is the same as one that asks for nothing. */
function waysOf({ security }: ReadOperation): Way[] {
  const ways = security.map(wayOf)
  return ways.length === 0 ? [new Map()] : ways
}

function wayOf(requirement: JsonObject): Way {
  const entries = Object.entries(requirement).toSorted(([left], [right]) => (left < right ? -1 : 1))
  return new Map(
    entries.map(([scheme, scopes]) => [
      scheme,
      new Set(Array.isArray(scopes) ? scopes.map(String).toSorted() : []),
    ]),
  )
}

function quoted(way: Way): string {
  const words = [...way].map(([scheme, scopes]) => [scheme, ...scopes].join(' '))
  return `\`${words.length === 0 ? 'nothing' : words.join(' and ')}\``
}
