import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { fillMarks, table } from '../lib/markdown.js'
import { median } from '../lib/median.js'
import type { Options } from './arguments.js'
import { peerPackages } from './contenders.js'
import type { Outcome } from './outcome.js'

const root = resolve(import.meta.dirname, '../..')

/** What is known of a contender in one run, without anything of the documents. */
interface Summary {
  readonly name: string
  readonly version: string
  readonly documents: number
  readonly written: number
  readonly imported: number
  readonly values: number
  readonly disagreements: number
  readonly unexplained: number
  readonly seconds: number
  readonly megabytes: number
  readonly kilobytes: number
}

/** Puts the comparison into the compiler's README, and its figures into `bench/results/`. */
export async function fillReadme(outcomes: readonly Outcome[], options: Options): Promise<void> {
  const names = [...new Set(outcomes.map(({ contender }) => contender))]
  const summaries = names.map((name) =>
    summaryOf(
      name,
      outcomes.filter(({ contender }) => contender === name),
    ),
  )
  const results = { sample: options.sample, seed: options.seed, summaries }
  const text = `${JSON.stringify(results, null, 2)}\n`
  await writeFile(join(root, 'bench/results/documents.json'), text)
  await fillMarks(join(root, 'packages/compiler/README.md'), 'documents', shown(summaries))
}

function summaryOf(name: string, outcomes: readonly Outcome[]): Summary {
  const written = outcomes.filter((one) => one.written)
  const verdicts = written.flatMap((one) => one.verdicts ?? [])
  const sum = (count: (one: (typeof verdicts)[number]) => number): number =>
    verdicts.reduce((total, one) => total + count(one), 0)
  const middle = (value: (one: Outcome) => number): number =>
    Number(median(written.map(value)).toFixed(2))
  return {
    name,
    version: versionOf(name),
    documents: outcomes.length,
    written: written.length,
    imported: written.filter((one) => one.importError === undefined).length,
    values: sum((one) => one.examples + one.mutants),
    disagreements: sum((one) => one.disagreements),
    unexplained: sum((one) => one.unexplained),
    seconds: middle((one) => one.seconds),
    megabytes: middle((one) => one.megabytes),
    kilobytes: middle((one) => one.bytes / 1000),
  }
}

function versionOf(name: string): string {
  if (name === 'ours') return ''
  const packages = { 'hey-api': '@hey-api/openapi-ts', kubb: '@kubb/core' } as const
  return peerPackages[packages[name as keyof typeof packages] ?? name] ?? ''
}

function shown(summaries: readonly Summary[]): string {
  const share = (part: number, whole: number): string =>
    whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`
  return table(
    ['', 'written', 'can be imported', 'not as Ajv judges', 'processor', 'memory', 'size'],
    summaries.map((one) => [
      one.name === 'ours' ? '**this compiler**' : `${one.name} ${one.version}`,
      share(one.written, one.documents),
      share(one.imported, one.written),
      one.values === 0 ? '-' : share(one.unexplained, one.values),
      `${one.seconds.toFixed(2)} s`,
      `${one.megabytes.toFixed(0)} MB`,
      `${one.kilobytes.toFixed(0)} kB`,
    ]),
  )
}
