/** `pnpm generate`: load and lint the contract, emit the sources of every package, then write or check them. */
import { resolve } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'
import { writeFiles, type FileChanges } from '@dbaas-valkey/source/write-files'

import { isFlawless, reportLines } from './partial/report.js'
import { parseArguments, usage, type Arguments } from './pipeline/arguments.js'
import { compare, placeInTree } from './pipeline/files.js'
import { stale, standaloneSummary, summary } from './pipeline/report.js'
import { isUpToDate, remember } from './pipeline/stamp.js'

const spec = resolve(root, 'spec/openapi.yaml')

async function main(args: Arguments): Promise<void> {
  if (args.help) return say(usage)
  if (args.other) {
    const { comparePackage } = await import('./pipeline/standalone.js')
    const { changes, folder, report } = await comparePackage(root, args.other)
    for (const line of reportLines(report)) process.stderr.write(`${line}\n`)
    if (args.other.strict && !isFlawless(report)) process.exitCode = 1
    if (args.check) return checked(changes)
    await writeFiles(changes, folder)
    return say(standaloneSummary(changes, report, args.other.out))
  }
  if (!args.check && (await isUpToDate(root))) return say('Everything is up to date.\n')
  // Loaded only now: the libraries behind it take longer than a run that finds nothing to do.
  const [{ generate }, { own, ownFiles }] = await Promise.all([
    import('./pipeline/generate.js'),
    import('./pipeline/emit.js'),
  ])
  const { files, read } = await generate(spec, own, warn)
  const outputs = placeInTree(root, files)
  const comparison = await compare(outputs)
  if (args.check) return checked(comparison)
  await writeFiles(comparison, root)
  await remember(root, [...read, ...ownFiles], outputs)
  say(summary(comparison))
}

function checked(changes: FileChanges): void {
  if (changes.changed.length + changes.extra.length > 0) fail(stale(changes))
  say('Every generated file is as the contract gives.\n')
}

function say(text: string): void {
  process.stdout.write(text)
}

function warn(line: string): void {
  process.stderr.write(`Warning: ${line}\n`)
}

function fail(text: string): never {
  process.stderr.write(text)
  process.exit(1)
}

try {
  await main(parseArguments(process.argv.slice(2)))
} catch (error) {
  // A problem of the contract or of the command line is the user's to read; anything else is ours, with its stack.
  const expected = error instanceof Error && 'code' in error
  fail(`${expected ? error.message : String((error as Error).stack ?? error)}\n`)
}
