import type { SuiteResult } from './run.js'

export interface Tally {
  readonly right: number
  readonly wrong: number
  readonly refused: number
}

export function tally(results: readonly SuiteResult[]): Tally {
  const total = { right: 0, wrong: 0, refused: 0 }
  for (const { group, wrong, refused } of results) {
    const count = group.tests.length
    total.wrong += wrong.length
    if (refused === undefined) total.right += count - wrong.length
    else total.refused += count
  }
  return total
}

/** A line a file and one in all, then every wrong answer and every refusal with its reason. */
export function print(results: readonly SuiteResult[]): string {
  const files = [...byFile(results)].map(([file, inFile]) => line(file, tally(inFile)))
  const total = tally(results)
  const share = (100 * total.right) / (total.right + total.wrong + total.refused)
  const wrong = results.flatMap(({ group, wrong: descriptions }) =>
    descriptions.map((description) => `wrong: ${group.file}: ${group.description}: ${description}`),
  )
  const refused = results.flatMap(({ group, refused: reason }) =>
    reason === undefined ? [] : [`refused: ${group.file}: ${group.description}: ${reason}`],
  )
  const summary = `${line('in all', total)}  (${share.toFixed(1)} % right)`
  return [header, ...files, summary, ...wrong, ...refused, ''].join('\n')
}

export function printJson(results: readonly SuiteResult[]): string {
  const files = [...byFile(results)].map(([file, inFile]) => [file, tally(inFile)] as const)
  return `${JSON.stringify({ total: tally(results), files: Object.fromEntries(files) }, null, 2)}\n`
}

const header = `${'file'.padEnd(40)}${'right'.padStart(7)}${'wrong'.padStart(7)}${'refused'.padStart(9)}`

function line(name: string, { right, wrong, refused }: Tally): string {
  return `${name.padEnd(40)}${String(right).padStart(7)}${String(wrong).padStart(7)}${String(refused).padStart(9)}`
}

function byFile(results: readonly SuiteResult[]): Map<string, SuiteResult[]> {
  const files = new Map<string, SuiteResult[]>()
  for (const result of results) {
    const inFile = files.get(result.group.file) ?? []
    files.set(result.group.file, [...inFile, result])
  }
  return files
}
