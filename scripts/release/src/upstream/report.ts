import { textReport } from '@dbaas-valkey/openapi-diff/report'

import type { Decision } from './accepted.js'
import type { UpstreamComparison } from './compare.js'

/** Facts to decide on: what would change if our contract followed the vendor's. */
export function upstreamReport(comparison: UpstreamComparison, decision: Decision): string {
  const { open, accepted, stale } = decision
  const sections = [
    open.length === 0 ? '' : `If our contract followed upstream:\n\n${textReport(open)}`,
    list(
      'Upstream has further operations:',
      comparison.further.map(({ id, method, path }) => `${method} ${path}  ${id}`),
    ),
    list('Accepted differences that are none any more (remove them from the file):', stale),
    `${open.length} open, ${accepted} accepted, ${stale.length} no longer apply, ` +
      `${comparison.further.length} further operations.\n`,
  ]
  return sections.filter((section) => section !== '').join('\n')
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${title}\n${items.map((item) => `  ${item}\n`).join('')}`
}
