import { refusals as requestRefusals } from '../src/http/api/refusals.js'
import { refusals as backendRefusals } from '../src/backend/refusals.js'
import { compareStep } from './compare.js'
import { dayOf, type VerifyRecord } from './record.js'
import type { RefusalName, Step } from './scenario.js'
import { scenarios } from './scenarios/index.js'

interface RefusalText {
  readonly status: number
  readonly message: string
  readonly source?: string
}

/** A step of a scenario with the name that records have for it. */
interface NamedStep {
  readonly key: string
  readonly step: Step
}

/**
 * The tables of what the emulator guesses. What a record of the cloud shows is no guess any more: it was seen, or it
 * differs from what the emulator answers.
 *
 * @param emulator what the emulator answers today
 * @param records what the cloud answered, the oldest first; the newest that has a step counts
 */
export function guesses(emulator: VerifyRecord, records: readonly VerifyRecord[]): string {
  const steps = scenarios.flatMap(({ name, steps }) =>
    steps.map((step): NamedStep => ({ key: `${name}/${step.name}`, step })),
  )
  const evidence = new Map(
    steps.map(({ key, step }) => [key, evidenceFor(key, step, emulator, records)]),
  )
  return `# What the emulator refuses, and what of it is a guess

Bodies are \`{"message": "…"}\`, with status 400 also \`"errors": [{"detail": "…"}]\`, with \`pointer\` and \`location\` where
the entry is about the body, as egoscale 3.1.43 reads them. The message repeats the details, for clients that show nothing
else. Where nobody has seen what the cloud answers, status and text are a guess: code should not depend on them. With an account,
you can find out: [verify](../verify/README.md).

${table(['refusal', 'status', 'message', 'source', 'asked by'], refusalRows(steps, evidence))}
## What else is asked

${table(
  ['step', 'what the emulator does', 'source'],
  steps
    .filter(({ step }) => step.refusal === undefined)
    .map(({ key, step }) => [key, step.about, evidence.get(key) ?? 'guess']),
)}`
}

function refusalRows(
  steps: readonly NamedStep[],
  evidence: ReadonlyMap<string, string | undefined>,
): string[][] {
  const all: Record<string, RefusalText> = { ...requestRefusals, ...backendRefusals }
  return Object.entries(all)
    .sort(([, one], [, other]) => one.status - other.status)
    .map(([name, { status, message, source = 'guess' }]) => {
      const asking = steps.filter(({ step }) => step.refusal === (name as RefusalName))
      const seen = [...new Set(asking.map(({ key }) => evidence.get(key)))].filter(
        (text) => text !== undefined,
      )
      return [
        name,
        String(status),
        message.replaceAll('%s', '…'),
        seen.length > 0 ? seen.join('; ') : source,
        asking.map(({ key }) => key).join(', '),
      ]
    })
}

/** What the newest record that has a step says of it; undefined when none has it. */
function evidenceFor(
  key: string,
  step: Step,
  emulator: VerifyRecord,
  records: readonly VerifyRecord[],
): string | undefined {
  const ours = emulator.answers[key]
  for (const record of records.toReversed()) {
    const theirs = record.answers[key]
    if (theirs === undefined || ours === undefined) continue
    const places = compareStep(key, step, theirs, ours).map(({ place }) => place)
    const when = `${dayOf(record)}, ${record.source}`
    return places.length === 0 ? `seen ${when}` : `differs ${when}: ${listed([...new Set(places)])}`
  }
  return undefined
}

/** The first places, and how many more there are. */
function listed(places: readonly string[]): string {
  const first = places.slice(0, 3).join(', ')
  return places.length > 3 ? `${first} and ${places.length - 3} more` : first
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('')
}
