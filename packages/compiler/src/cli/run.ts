import { relative } from 'node:path'

import { compile } from '../compile.js'
import type { Compiled } from '../compiled.js'
import type { DocumentIssue } from '../error.js'
import type { CompilerConfig } from '../options.js'
import { compareCompiled, writeCompiled, type Changes } from '../write.js'

export interface Output {
  say(text: string): void
  warn(text: string): void
}

/** What came of one configuration. */
export interface Ran {
  /** Whether what is there is as it should be, at the end. */
  readonly isRight: boolean
  readonly read: readonly string[]
}

/** Compiles one configuration, and writes or checks what comes out. */
export async function runOne(config: CompilerConfig, check: boolean, output: Output): Promise<Ran> {
  const start = performance.now()
  const compiled = await compile(config)
  const { leftOut, warnings } = compiled
  for (const warning of warnings) output.warn(`Warning: ${lineOf(warning)}\n`)
  for (const part of leftOut) output.warn(`Left out: ${part.kind} ${part.name}: ${lineOf(part)}\n`)
  const isWhole = config.strict !== true || leftOut.length + warnings.length === 0
  const folder = relative(process.cwd(), config.out) || '.'
  if (check) {
    const changes = await compareCompiled(compiled, config.out)
    output.say(stale(folder, changes))
    return { isRight: isWhole && isNothing(changes), read: compiled.read }
  }
  const changes = await writeCompiled(compiled, config.out)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  output.say(`${folder}: ${contents(compiled)}. ${summary(changes)} in ${seconds} s.\n`)
  return { isRight: isWhole, read: compiled.read }
}

function lineOf({ file, line, pointer, message }: DocumentIssue): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${pointer}: ${message}`
}

function contents({ schemas, operations, leftOut }: Compiled): string {
  const left = leftOut.length === 0 ? '' : `, ${leftOut.length} left out`
  return `${count(schemas.length, 'schema')} and ${count(operations.length, 'operation')}${left}`
}

function summary(changes: Changes): string {
  if (isNothing(changes)) return 'Nothing had changed'
  const removed = changes.removed.length === 0 ? '' : `, removed ${changes.removed.length}`
  return `Wrote ${count(changes.changed.length, 'file')}${removed}`
}

function stale(folder: string, changes: Changes): string {
  if (isNothing(changes)) return `${folder}: every file is as it should be.\n`
  const lines = [
    ...changes.changed.map((path) => `  stale: ${relative(process.cwd(), path)}`),
    ...changes.removed.map((path) => `  not needed any more: ${relative(process.cwd(), path)}`),
  ]
  return `${lines.join('\n')}\nRun the same command without --check, and commit what it writes.\n`
}

function isNothing({ changed, removed }: Changes): boolean {
  return changed.length + removed.length === 0
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
