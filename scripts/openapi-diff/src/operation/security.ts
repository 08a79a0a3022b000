import { isObject, objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { alternatives, type Finding } from '../finding.js'
import { namesOf } from '../schema/annotations.js'
import type { SchemaComparer } from '../schema/walk.js'
import type { ReadOperation } from './read.js'

export function compareSecurity(
  from: ReadOperation,
  to: ReadOperation,
  schemas: SchemaComparer,
): Finding[] {
  const [before, after] = [waysOf(from), waysOf(to)]
  const gone = before.filter((way) => !after.includes(way))
  const come = after.filter((way) => !before.includes(way))
  return [...compareWays(gone, come, after), ...compareSchemes(from, to, schemas)]
}

const anonymous = ''

function compareWays(gone: string[], come: string[], after: string[]): Finding[] {
  if (gone.includes(anonymous)) {
    const ways = alternatives(after.map((way) => `\`${way}\``))
    return [{ rule: 'security-required', path: [], to: ways }]
  }
  if (come.includes(anonymous)) return [{ rule: 'security-dropped', path: [] }]
  return [
    ...gone.map((way): Finding => ({
      rule: 'security-alternative-removed',
      path: [],
      from: `\`${way}\``,
    })),
    ...come.map((way): Finding => ({
      rule: 'security-alternative-added',
      path: [],
      to: `\`${way}\``,
    })),
  ]
}

/** Each way to authenticate as one word list; the empty one is none at all. */
function waysOf({ security }: ReadOperation): string[] {
  if (security.length === 0) return [anonymous]
  return security.map((way) =>
    Object.entries(way)
      .map(([scheme, scopes]) => [scheme, ...(Array.isArray(scopes) ? scopes : [])].join(' '))
      .toSorted()
      .join(' and '),
  )
}

function compareSchemes(
  from: ReadOperation,
  to: ReadOperation,
  schemas: SchemaComparer,
): Finding[] {
  const [before, after] = [schemas.from.document, schemas.to.document].map(
    (document) => objectAt(document, '#/components/securitySchemes') ?? {},
  )
  if (before === undefined || after === undefined || schemas.isClean(before, after)) return []
  const used = (operation: ReadOperation): Set<string> =>
    new Set(operation.security.flatMap((way) => Object.keys(way)))
  const shared = namesOf(before, after).filter((name) => used(from).has(name) && used(to).has(name))
  return shared.flatMap((name): Finding[] => {
    const [left, right] = [before[name], after[name]]
    if (schemas.same(withoutWords(left), withoutWords(right))) {
      return schemas.same(left, right)
        ? []
        : [{ rule: 'words-changed', path: [], name: `description of security scheme \`${name}\`` }]
    }
    return [{ rule: 'security-scheme-changed', path: [], name }]
  })
}

function withoutWords(scheme: JsonValue | undefined): JsonObject {
  const { description: _, ...rest } = isObject(scheme) ? scheme : {}
  return rest
}
