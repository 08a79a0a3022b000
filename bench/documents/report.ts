import { table } from '../lib/markdown.js'
import { median } from '../lib/median.js'
import { quantile } from '../lib/quantile.js'
import { countCauses } from './causes.js'
import type { Outcome } from './outcome.js'
import { compilerVersions, type CompilerVersion } from './type-check.js'

/** The tables of a run, as Markdown. */
export function report(outcomes: readonly Outcome[], tsc: boolean): string {
  const contenders = [...new Set(outcomes.map(({ contender }) => contender))]
  const of = (name: string): Outcome[] => outcomes.filter(({ contender }) => contender === name)
  const documents = of('ours').length
  return [
    `${documents} documents`,
    section('What is written', coverage(contenders, of, tsc)),
    section('Verdicts beside those of Ajv', verdicts(contenders, of)),
    section('What it costs', costs(contenders, of)),
    section('Ours beside each, on what both wrote (median of the ratios)', ratios(contenders, of)),
    section('Growth: ours by the size of the document', growth(of('ours'))),
    ...contenders.map((name) => section(`Why not: ${name}`, causes(of(name)))),
    section('Unexplained disagreements of ours', unexplained(of('ours'))),
  ].join('\n\n')
}

type Of = (contender: string) => Outcome[]

function coverage(contenders: readonly string[], of: Of, tsc: boolean): string {
  const versions = tsc ? compilerVersions : []
  return table(
    [
      '',
      'written',
      ...versions.map((version) => `tsc ${version}`),
      'imported',
      'schemas',
      'operations',
    ],
    contenders.map((name) => {
      const all = of(name)
      const written = all.filter((one) => one.written)
      const compiled = (version: CompilerVersion): string =>
        share(written.filter((one) => one.typeErrors[version] === undefined).length, written.length)
      const sum = (list: readonly Outcome[], count: (one: Outcome) => number): number =>
        list.reduce((total, one) => total + count(one), 0)
      return [
        name,
        share(written.length, all.length),
        ...versions.map(compiled),
        share(written.filter((one) => one.importError === undefined).length, written.length),
        found(
          sum(written, (one) => one.verdicts?.schemas ?? 0),
          sum(all, (one) => one.schemas),
        ),
        found(
          sum(written, (one) => one.verdicts?.operations ?? 0),
          sum(all, (one) => one.operations),
        ),
      ]
    }),
  )
}

function verdicts(contenders: readonly string[], of: Of): string {
  const rows = contenders.flatMap((name) => {
    const given = of(name).flatMap((one) => one.verdicts ?? [])
    const sum = (count: (one: (typeof given)[number]) => number): number =>
      given.reduce((total, one) => total + count(one), 0)
    const values = sum((one) => one.examples + one.mutants)
    if (values === 0) return []
    return [
      [
        name,
        sum((one) => one.examples),
        sum((one) => one.mutants),
        sum((one) => one.accepted),
        sum((one) => one.disagreements),
        sum((one) => one.unexplained),
      ],
    ]
  })
  return table(['', 'examples', 'mutants', 'accepted by Ajv', 'disagreements', 'unexplained'], rows)
}

function costs(contenders: readonly string[], of: Of): string {
  return table(
    ['', 's (median)', 's (95 %)', 's (all)', 'MB (median)', 'MB (most)', 'kB (median)'],
    contenders.map((name) => {
      const written = of(name).filter((one) => one.written)
      const seconds = written.map((one) => one.seconds)
      const megabytes = written.map((one) => one.megabytes)
      return [
        name,
        median(seconds).toFixed(2),
        quantile(seconds, 0.95).toFixed(2),
        seconds.reduce((sum, one) => sum + one, 0).toFixed(0),
        median(megabytes).toFixed(0),
        Math.max(0, ...megabytes).toFixed(0),
        (median(written.map((one) => one.bytes)) / 1000).toFixed(0),
      ]
    }),
  )
}

function ratios(contenders: readonly string[], of: Of): string {
  const own = new Map(of('ours').map((one) => [one.id, one]))
  const rows = contenders.slice(1).map((name) => {
    const pairs = of(name).flatMap((other) => {
      const mine = own.get(other.id)
      return mine?.written && other.written ? [{ mine, other }] : []
    })
    const ratio = (value: (one: Outcome) => number): string =>
      median(pairs.map(({ mine, other }) => value(mine) / value(other))).toFixed(2)
    return [
      name,
      pairs.length,
      ratio((one) => one.seconds),
      ratio((one) => one.megabytes),
      ratio((one) => one.bytes),
    ]
  })
  return table(['beside', 'documents', 'processor', 'memory', 'bytes'], rows)
}

/** Linear growth shows as the same time for each megabyte beyond what starting takes. */
function growth(outcomes: readonly Outcome[]): string {
  const written = outcomes.filter((one) => one.written).toSorted((a, b) => a.size - b.size)
  const parts = 5
  const slices = Array.from({ length: parts }, (_, part) =>
    written.slice(
      Math.floor((written.length * part) / parts),
      Math.floor((written.length * (part + 1)) / parts),
    ),
  )
  const rows = slices
    .filter(({ length }) => length > 0)
    .map((slice) => {
      const megabytes = slice.reduce((sum, one) => sum + one.size, 0) / 1e6
      const seconds = slice.reduce((sum, one) => sum + one.seconds, 0)
      const most = Math.ceil((slice.at(-1)?.size ?? 0) / 1000)
      return [
        `up to ${most} kB`,
        (seconds / slice.length).toFixed(2),
        (seconds / megabytes).toFixed(2),
      ]
    })
  return table(['document', 's', 's a MB'], rows)
}

function causes(outcomes: readonly Outcome[]): string {
  const counted = countCauses([
    ...outcomes.flatMap((one) => one.cause ?? []),
    ...outcomes.flatMap((one) =>
      one.importError === undefined ? [] : [`import: ${firstLine(one.importError)}`],
    ),
    ...outcomes.flatMap((one) =>
      Object.values(one.typeErrors)
        .slice(0, 1)
        .map((error) => `tsc: ${/error TS\d+/.exec(error)?.[0] ?? error.slice(0, 60)}`),
    ),
  ])
  if (counted.length === 0) return 'Nothing.'
  return table(
    ['documents', 'cause'],
    counted.slice(0, 10).map(([cause, count]) => [count, cause.replaceAll('|', '\\|')]),
  )
}

function unexplained(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ id, verdicts: given }) =>
    (given?.shown ?? [])
      .filter(({ explained }) => !explained)
      .slice(0, 2)
      .map(({ schema, value, ajv, reason = '' }) => [
        id,
        schema,
        ajv ? 'takes' : 'refuses',
        reason,
        JSON.stringify(value).slice(0, 80),
      ]),
  )
  return rows.length === 0
    ? 'None.'
    : table(['document', 'schema', 'Ajv', 'turns on', 'value'], rows.slice(0, 20))
}

function section(title: string, text: string): string {
  return `${title}:\n\n${text}`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${part} of ${whole} (${((part / whole) * 100).toFixed(1)} %)`
}

/** A share of what was looked for by name; some write nothing that has such a name. */
function found(part: number, whole: number): string {
  return part === 0 ? '-' : share(part, whole)
}

function firstLine(text: string): string {
  return (text.split('\n').find((line) => /error/i.test(line)) ?? text.split('\n')[0] ?? '')
    .replaceAll(/\S*\/\S+/g, 'FILE')
    .slice(0, 120)
}
