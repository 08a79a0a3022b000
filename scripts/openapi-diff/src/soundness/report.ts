import type { Soundness } from './run.js'
import type { Wrong } from './smallest.js'

export function soundnessReport({
  seed,
  pairs,
  values,
  judged,
  excused,
  wrong,
  disputed,
  alone,
  breaks,
}: Soundness): string {
  const unshown = [...breaks].filter(([, count]) => count.unshown > 0)
  return [
    ...section('Called no break, and a value shows one:', wrong.map(wrongWords)),
    ...section(
      'The two validators differ:',
      disputed.map((one) => JSON.stringify(one)),
    ),
    ...section(
      'Exceptions, by policy:',
      [...excused].map(([name, count]) => `${count} ${name}`),
    ),
    ...section(
      'Called a break, and no value tried shows one, by rule:',
      unshown
        .toSorted(([, a], [, b]) => b.unshown - a.unshown)
        .map(([rule, count]) => `${count.unshown} of ${count.called} ${rule}`),
    ),
    `${pairs} pairs from seed ${seed}, ${values} values, ${alone} schemas judged by Ajv alone. ` +
      `Judged on both sides: ${Object.entries(judged)
        .map(([bump, count]) => `${count} ${bump}`)
        .join(', ')}. ` +
      `${wrong.length} wrong, ${disputed.length} disputed.`,
    '',
  ].join('\n')
}

function wrongWords({ side, from, to, value, rules, keywords }: Wrong): string {
  return [
    `${side}: ${rules.join(', ') || 'no difference'}; ${keywords.join(', ')} refuses ${JSON.stringify(value)}`,
    `  from ${JSON.stringify(from)}`,
    `  to   ${JSON.stringify(to)}`,
  ].join('\n  ')
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}
