import type { JsonValue } from '@dbaas-valkey/contract/model'

import { show, type Finding } from '../finding.js'
import type { RuleId } from '../rules/table.js'

type Format = JsonValue | undefined

/** Formats that accept every value of their type: int64 is what a JSON integer is anyway. */
const saysNothing = new Set<Format>(['int64', 'double', 'password', undefined])

/** The formats that include each format, by their definitions (JSON Schema Validation, section 7.3). */
const wider: Readonly<Record<string, readonly string[]>> = {
  email: ['idn-email'],
  hostname: ['idn-hostname'],
  iri: ['iri-reference'],
  uri: ['iri', 'iri-reference', 'uri-reference'],
  'uri-reference': ['iri-reference'],
}

/** What a format comes to for those who send and read: a consumer's validator checks it. */
export function compareFormats(from: Format, to: Format): Finding[] {
  if (from === to) return []
  return [{ rule: formatRule(from, to), path: [], name: 'format', from: show(from), to: show(to) }]
}

function formatRule(from: Format, to: Format): RuleId {
  if (saysNothing.has(from) && saysNothing.has(to)) return 'words-changed'
  if (saysNothing.has(from)) return 'format-added'
  if (saysNothing.has(to)) return 'format-removed'
  if (includes(to, from)) return 'format-widened'
  return includes(from, to) ? 'format-narrowed' : 'format-changed'
}

function includes(format: Format, other: Format): boolean {
  return wider[String(other)]?.includes(String(format)) ?? false
}
