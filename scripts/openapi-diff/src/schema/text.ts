import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { show, type Finding } from '../finding.js'
import type { RuleId } from '../rules/table.js'

/** Formats that accept every value of their type: int64 is what a JSON integer is anyway. */
const saysNothing = new Set<JsonValue | undefined>(['int64', 'double', 'password', undefined])
/** Formats that accept less than their type does, but no less than the other one of their family. */
const narrowNumbers = new Set<JsonValue | undefined>(['int32', 'float'])

export function compareText(from: JsonObject, to: JsonObject): Finding[] {
  return [
    ...comparePatterns(from.pattern, to.pattern),
    ...compareFormats(from.format, to.format),
    ...['contentEncoding', 'contentMediaType'].flatMap((name): Finding[] =>
      from[name] === to[name]
        ? []
        : [{ rule: 'content-changed', path: [], name, from: show(from[name]), to: show(to[name]) }],
    ),
  ]
}

function comparePatterns(from: JsonValue | undefined, to: JsonValue | undefined): Finding[] {
  if (from === to) return []
  const rule = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed'
  return [{ rule: `pattern-${rule}`, path: [], from: code(from), to: code(to) }]
}

function code(pattern: JsonValue | undefined): string {
  return `\`${String(pattern ?? 'none')}\``
}

function compareFormats(from: JsonValue | undefined, to: JsonValue | undefined): Finding[] {
  if (from === to) return []
  return [{ rule: formatRule(from, to), path: [], name: 'format', from: show(from), to: show(to) }]
}

function formatRule(from: JsonValue | undefined, to: JsonValue | undefined): RuleId {
  if (saysNothing.has(from) && saysNothing.has(to)) return 'words-changed'
  if (narrowNumbers.has(from) && narrowNumbers.has(to)) return 'format-changed'
  if (saysNothing.has(from)) return 'format-added'
  if (saysNothing.has(to)) return 'format-removed'
  return 'format-changed'
}
