import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

import { CommandError } from '@dbaas-valkey/contract/command'
import { formatIssue, type ContractIssue } from '@dbaas-valkey/contract/issue'
import { brought, readDocument } from '@dbaas-valkey/contract/load'
import type { JsonObject, JsonValue } from '@dbaas-valkey/contract/model'
import { paths, root } from '@dbaas-valkey/contract/paths'
import { addressOf, displayPath } from '@dbaas-valkey/contract/address'

import { findMalformed } from './malformed.js'

const run = promisify(execFile)

/** Hears of what is wrong with a document that is compared all the same. */
export type WarnOfIssue = (issue: ContractIssue) => void

/**
 * Reads a contract from a file (OpenAPI 3.0 or 3.1, YAML or JSON, one file or several) or, where there is no such
 * file, from a git revision of this repository. What is malformed is told with its place, and the rest is read.
 *
 * @throws {@link CommandError} when it is neither
 */
export async function readContract(
  source: string,
  warn: WarnOfIssue = warnOnTerminal,
): Promise<JsonObject> {
  if (!existsSync(source)) return readRevision(source)
  const whole = source.endsWith('.json') ? await readWhole(source) : undefined
  if (whole !== undefined) return prepare(whole, source, warn)
  const { document, issues, locate } = await readDocument(source)
  issues.forEach(warn)
  for (const { pointer, message } of findMalformed(document)) {
    // What no file holds has been told of where the files were read.
    const place = await locate(pointer)
    if (!issues.some((issue) => issue.line === place.line)) warn({ ...place, message })
  }
  return document
}

/** Brings a document that refers to no other to 3.1, and tells what is malformed in it. */
export function prepare(given: JsonObject, file: string, warn: WarnOfIssue): JsonObject {
  const { document, issues } = brought(file, given)
  issues.forEach(warn)
  for (const issue of findMalformed(document))
    warn({ file: displayPath(addressOf(file)), ...issue })
  return document
}

/**
 * The text of the bundled contract as it was committed.
 *
 * @throws {@link CommandError} when there is no such revision, or no contract in it
 */
export async function revisionText(revision: string): Promise<string> {
  const object = `${revision}:${paths.bundled}`
  try {
    const { stdout } = await run('git', ['show', object], { cwd: root, maxBuffer: 2 ** 28 })
    return stdout
  } catch (error) {
    throw new CommandError(
      `"${source(revision)}" is neither a file nor a git revision that holds ${paths.bundled}. ` +
        'Give a path that exists, or a tag, branch or commit of this repository.',
      { cause: error },
    )
  }
}

/** The document in one file of JSON, as `pnpm generate` writes it: it needs no library that reads several. */
async function readWhole(file: string): Promise<JsonObject | undefined> {
  try {
    const document = JSON.parse(await readFile(file, 'utf8')) as JsonObject
    return refersElsewhere(document) ? undefined : document
  } catch {
    // Whoever reads YAML as well says what is wrong with the syntax.
    return undefined
  }
}

function refersElsewhere(value: JsonValue | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false
  const ref = Array.isArray(value) ? undefined : (value as JsonObject).$ref
  if (typeof ref === 'string' && !ref.startsWith('#')) return true
  return Object.values(value).some((inner: JsonValue) => refersElsewhere(inner))
}

function warnOnTerminal(issue: ContractIssue): void {
  process.stderr.write(`Warning: ${formatIssue(issue)}\n`)
}

async function readRevision(revision: string): Promise<JsonObject> {
  return JSON.parse(await revisionText(revision)) as JsonObject
}

function source(revision: string): string {
  return revision.length > 80 ? `${revision.slice(0, 77)}...` : revision
}
