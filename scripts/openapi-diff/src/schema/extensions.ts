import { isDeepStrictEqual } from 'node:util'

import { listOf } from '@dbaas-valkey/contract/document'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'

import { show, type Finding } from '../finding.js'

type Compare = (from: JsonValue | undefined, to: JsonValue | undefined) => Finding[]

/** What each extension of a schema that we know comes to. */
const extensions: Readonly<Record<string, Compare>> = {
  'x-extensible-enum': compareExtensibleEnums,
  'x-secret': compareSecrecy,
}

export const schemaExtensions = Object.keys(extensions)

export function compareExtensions(from: JsonObject, to: JsonObject): Finding[] {
  return Object.entries(extensions).flatMap(([name, compare]) => compare(from[name], to[name]))
}

function compareSecrecy(from: JsonValue | undefined, to: JsonValue | undefined): Finding[] {
  const words = (secret: boolean): string => (secret ? 'a secret' : 'not a secret')
  const [before, after] = [words(from === true), words(to === true)]
  return before === after ? [] : [{ rule: 'secrecy-changed', path: [], from: before, to: after }]
}

/** Values that are known among others (Zalando's guidelines, rule 112). */
function compareExtensibleEnums(from: JsonValue | undefined, to: JsonValue | undefined): Finding[] {
  const [before, after] = [listOf(from), listOf(to)]
  const has = (list: readonly JsonValue[], value: JsonValue): boolean =>
    list.some((other) => isDeepStrictEqual(other, value))
  return [
    ...before
      .filter((value) => !has(after, value))
      .map((value): Finding => ({ rule: 'extensible-value-removed', path: [], from: show(value) })),
    ...after
      .filter((value) => !has(before, value))
      .map((value): Finding => ({ rule: 'extensible-value-added', path: [], to: show(value) })),
  ]
}
