import type { Finding } from './finding.js'
import type { Bump, Side } from './rule.js'
import { bumpOf, insteadOf, ruleOf, type RuleId } from './rules/table.js'

export interface OperationName {
  readonly id: string
  readonly method: string
  readonly path: string
}

/** Where in a message something stands: `the response`, `query parameter \`limit\``. */
export interface Place {
  readonly side: Side | undefined
  readonly root: string
}

/** One difference between two contracts, judged. */
export interface Change {
  readonly rule: RuleId
  readonly bump: Bump
  /** Absent where the difference belongs to no operation. */
  readonly operation: OperationName | undefined
  readonly side: Side | undefined
  /** The place in words: "`state` in the response". */
  readonly at: string
  /** The shared schema that holds the difference, with the path inside it. */
  readonly schema: string | undefined
  readonly name: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly sentence: string
  /** What to write instead, where the change is a break. */
  readonly instead: string | undefined
}

export function judge(
  finding: Finding & { readonly schema?: string | undefined; readonly inner?: readonly string[] },
  place: Place,
  operation: OperationName | undefined,
): Change {
  const at = describe(place, finding.path)
  const ignored = place.side !== undefined && finding.ignored === place.side
  const bump = ignored ? 'patch' : bumpOf(finding.rule, place.side)
  const fill = (template: string): string =>
    template.replaceAll(/\{(at|from|to|name)\}/g, (_, key: 'at' | 'from' | 'to' | 'name') =>
      key === 'at' ? at : (finding[key] ?? 'none'),
    )
  const instead = insteadOf(finding.rule, place.side)
  const reason = place.side === 'request' ? 'read-only' : 'write-only'
  return {
    rule: finding.rule,
    bump,
    operation,
    side: place.side,
    at,
    schema:
      finding.schema === undefined
        ? undefined
        : [finding.schema, ...(finding.inner ?? [])].join('.').replaceAll('.[', '['),
    name: finding.name,
    from: finding.from,
    to: finding.to,
    sentence:
      fill(ruleOf(finding.rule).says) +
      (ignored ? ` (${reason}, so it does not travel this way)` : ''),
    instead: bump === 'major' && instead !== undefined ? fill(instead) : undefined,
  }
}

function describe({ root }: Place, path: readonly string[]): string {
  if (path.length === 0) return root
  return `\`${path.join('.').replaceAll('.[', '[')}\` in ${root}`
}
