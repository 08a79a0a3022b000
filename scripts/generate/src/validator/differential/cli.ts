/** `pnpm differential [--runs N] [--seed N]`: holds our verdicts on so many random values, over all schemas, against Ajv's. */
import { parseArgs } from 'node:util'

import { tryValues } from './run.js'
import { readSubjects } from './subjects.js'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
})
const seed = Number(values.seed)
const subjects = await readSubjects()
const share = Math.ceil(Number(values.runs) / subjects.length)
const outcomes = subjects.map((subject) => tryValues(subject, share, seed))

const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0)
const tried = sum(outcomes.map((outcome) => outcome.tried))
const accepted = sum(outcomes.map((outcome) => outcome.accepted))
const explained = new Map<string, number>()
for (const [name, count] of outcomes.flatMap((outcome) => [...outcome.explained])) {
  explained.set(name, (explained.get(name) ?? 0) + count)
}
const unexplained = outcomes.filter((outcome) => outcome.unexplained !== undefined)

const lines = [
  `${tried} values for ${subjects.length} schemas, ${accepted} of them valid (--seed ${seed})`,
  ...[...explained].map(([name, count]) => `not Ajv's verdict: ${name}: ${count}`),
  ...unexplained.map((outcome) => `UNEXPLAINED: ${outcome.name}: ${outcome.unexplained}`),
  `${unexplained.length} schemas with verdicts that nothing explains`,
]
process.stdout.write(`${lines.join('\n')}\n`)
process.exitCode = unexplained.length === 0 ? 0 : 1
