/**
 * `pnpm bench documents`: what becomes of other people's documents, beside the peers. Every contender writes a document
 * before the next document's turn, each time in another order. Types are checked and modules imported afterwards, many at a
 * time.
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { shuffled } from '../lib/shuffled.js'
import { parseOptions, type Options } from './arguments.js'
import { contendersOf, type Contender } from './contenders.js'
import { findDocuments, type Sample } from './corpus.js'
import { judgeAll } from './judge.js'
import type { Outcome } from './outcome.js'
import { installPeers, type Installed } from './peers.js'
import { fillReadme } from './readme.js'
import { report } from './report.js'
import { compilerVersions, typeCheck } from './type-check.js'
import { write } from './write.js'

export async function run(args: readonly string[]): Promise<void> {
  const options = parseOptions(args)
  const samples = await findDocuments(options.dir, options.sample, options.seed)
  if (samples.length === 0) throw new Error(`There is no OpenAPI 3 document below ${options.dir}.`)
  const installed = await installPeers()
  const work = options.out
    ? resolve(options.out)
    : await mkdtemp(join(tmpdir(), 'bench-documents-'))
  await mkdir(work, { recursive: true })
  try {
    await writeFile(join(work, 'package.json'), '{ "type": "module" }')
    await symlink(installed.modules, join(work, 'node_modules')).catch(() => undefined)
    const outcomes = await measure(samples, options, installed, work)
    if (options.out) await writeFile(join(work, 'results.json'), JSON.stringify(outcomes, null, 1))
    if (options.fill) await fillReadme(outcomes, options)
    process.stdout.write(`${report(outcomes, options.tsc)}\n`)
  } finally {
    if (options.out === undefined) await rm(work, { recursive: true })
  }
}

async function measure(
  samples: readonly Sample[],
  options: Options,
  installed: Installed,
  work: string,
): Promise<Outcome[]> {
  const contenders = contendersOf(options.peers)
  const outcomes = await writeAll(samples, contenders, options.jobs, installed, work)
  for (const contender of contenders) {
    const written = outcomes.filter((one) => one.contender === contender.name && one.written)
    if (options.tsc) await checkTypes(contender, written, join(work, contender.name))
    await importAll(contender, written, installed)
  }
  const place = (one: Outcome): number => contenders.findIndex(({ name }) => name === one.contender)
  return outcomes.toSorted((one, other) => place(one) - place(other))
}

async function writeAll(
  samples: readonly Sample[],
  contenders: readonly Contender[],
  jobs: number,
  installed: Installed,
  work: string,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const queue = [...samples]
  const place = { ...installed, work }
  const worker = async (): Promise<void> => {
    for (let sample = queue.shift(); sample !== undefined; sample = queue.shift()) {
      for (const contender of shuffled(contenders)) {
        const { id, file, bytes: size, schemas, operations } = sample
        const written = await write(contender, sample, place)
        const known = { contender: contender.name, id, file, size, schemas, operations }
        const later = { typeErrors: {}, importError: undefined, verdicts: undefined }
        outcomes.push({ ...known, ...written, ...later })
      }
      tell(`${samples.length - queue.length} of ${samples.length} written`)
    }
  }
  await Promise.all(Array.from({ length: jobs }, worker))
  return outcomes
}

async function checkTypes(
  contender: Contender,
  written: readonly Outcome[],
  place: string,
): Promise<void> {
  for (const version of compilerVersions) {
    tell(`${contender.name}: TypeScript ${version}`)
    const errors = await typeCheck(contender, version, place, written)
    for (const outcome of written) {
      const error = errors.get(outcome.id)
      if (error !== undefined) outcome.typeErrors[version] = error
    }
  }
}

async function importAll(
  contender: Contender,
  written: readonly Outcome[],
  { node, modules }: Installed,
): Promise<void> {
  tell(`${contender.name}: imports and verdicts`)
  const jobs = written.map(({ id, file, folder }) => ({
    contender: contender.name,
    id,
    file,
    entries: contender.entries.map((entry) => join(folder, entry)),
    modules,
  }))
  const judged = new Map((await judgeAll(jobs, node)).map((one) => [one.id, one]))
  for (const outcome of written) {
    const { error, verdicts } = judged.get(outcome.id) ?? {}
    outcome.importError = error
    outcome.verdicts = verdicts
  }
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}
