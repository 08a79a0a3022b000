import type { JsonValue } from '@dbaas-valkey/contract/model'

import type { Finding } from '../finding.js'

type Pattern = JsonValue | undefined

/**
 * Patterns that no string fails. Between both ends `.` matches no line break, which whoever writes `^.*$` has not in
 * mind; it is taken as they mean it.
 */
const anything = new Set<Pattern>([
  '',
  '^',
  '$',
  '.*',
  '^.*',
  '.*$',
  '^.*$',
  '(.*)',
  '^(.*)$',
  '[\\s\\S]*',
  '^[\\s\\S]*$',
])

export function comparePatterns(left: Pattern, right: Pattern): Finding[] {
  if (left === right) return []
  const [from, to] = [left, right].map((pattern) => (anything.has(pattern) ? undefined : pattern))
  if (from === undefined && to === undefined) {
    return [{ rule: 'words-changed', path: [], name: 'pattern' }]
  }
  const rule = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed'
  return [{ rule: `pattern-${rule}`, path: [], from: code(left), to: code(right) }]
}

function code(pattern: Pattern): string {
  return `\`${String(pattern ?? 'none')}\``
}
