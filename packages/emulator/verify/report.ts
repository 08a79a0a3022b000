import type { Difference } from './compare.js'
import type { AnswerRecord } from './record.js'

type Answers = Readonly<Record<string, AnswerRecord>>

/** The longest piece of JSON that a line shows, in characters. */
const longest = 300

/** What a run has found, for a terminal. */
export function report(
  differences: readonly Difference[],
  endpoint: Answers,
  emulator: Answers,
): string {
  const lines = [...times(endpoint, emulator), '']
  if (differences.length === 0) {
    const { length } = Object.keys(endpoint)
    return [...lines, `No difference in ${length} steps.`, ''].join('\n')
  }
  const heads = [...new Set(differences.map(({ step }) => step))]
  lines.push(`${differences.length} differences in ${heads.length} steps:`)
  for (const step of heads) {
    lines.push('', step)
    for (const { place, ...said } of differences.filter((difference) => difference.step === step)) {
      lines.push(
        `  ${place}`,
        `    endpoint  ${show(said.endpoint)}`,
        `    emulator  ${show(said.emulator)}`,
      )
    }
  }
  return [...lines, ''].join('\n')
}

function times(endpoint: Answers, emulator: Answers): string[] {
  const waited = Object.entries(endpoint).filter(([, { seconds }]) => seconds !== undefined)
  const rows = waited.map(([step, { seconds = 0 }]) => {
    const other = emulator[step]?.seconds
    return `  ${step.padEnd(26)} ${seconds.toFixed(1).padStart(8)} ${(other?.toFixed(1) ?? '').padStart(9)}`
  })
  return [
    `Seconds until a change was done     endpoint  emulator`.replace('     endpoint', ' endpoint'),
    ...rows,
  ]
}

function show(value: unknown): string {
  if (value === undefined) return '(nothing)'
  const text = JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
