import type { Decision, Policy } from './policies.js'
import type { PairResult } from './run.js'

const verdicts = ['agreed', 'less', 'more', 'refused'] as const

export function corpusReport(
  outcomes: readonly PairResult[],
  policies: readonly Policy[],
  { unexplained, stale }: Decision,
): string {
  const count = (verdict: PairResult['verdict']): number =>
    outcomes.filter((outcome) => outcome.verdict === verdict).length
  const [agreed, less, more, refused] = verdicts.map(count)
  return [
    ...policies.map(
      ({ policy, says, pairs }) => `${pairs.length} say ${says}: ${policy} (${pairs.join(', ')})`,
    ),
    ...list('Not explained by any policy:', unexplained.map(lineOf)),
    ...list('Explained, and not different any more; take them out of the table:', stale),
    `${outcomes.length} pairs: ${agreed} agreed, we say less of ${less}, more of ${more}, refused ${refused}; ` +
      `${unexplained.length} unexplained, ${stale.length} stale.`,
    '',
  ].join('\n')
}

export function corpusJson(
  outcomes: readonly PairResult[],
  policies: readonly Policy[],
  { unexplained, stale }: Decision,
): string {
  const pairs = outcomes.map((outcome) => ({
    ...outcome,
    policy: policies.find(({ pairs: ids }) => ids.includes(outcome.id))?.policy ?? null,
  }))
  const totals = Object.fromEntries(
    verdicts.map((verdict) => [
      verdict,
      outcomes.filter((outcome) => outcome.verdict === verdict).length,
    ]),
  )
  return `${JSON.stringify({ totals, unexplained: unexplained.map(({ id }) => id), stale, pairs }, undefined, 2)}\n`
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}

function lineOf({ id, name, verdict, theirs, ours, rules, notes }: PairResult): string {
  const why = verdict === 'refused' ? notes.join(' ') : rules.join(', ')
  return `${id} ${name}: ${verdict}; they say ${theirs ?? 'nothing'}, we ${ours ?? 'nothing'} (${why})`
}
