import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { isObject } from '@dbaas-valkey/contract/document'

import { CompilerError } from '../error.js'
import type { CompileOptions } from '../options.js'
import { parseText } from './parse.js'

/** What is to be compiled: an OpenAPI document (a file, a URL, or `-` for the standard input), or files with JSON Schemas. */
export type Input =
  | { readonly kind: 'openapi'; readonly file: string }
  | { readonly kind: 'json-schema'; readonly files: readonly string[] }

/**
 * Finds out what is to be compiled, and compiles it. A document that is there as an object gets a file for that time, since
 * its references are resolved from where it lies.
 *
 * @throws CompilerError for several files of which not all are schemas
 */
export async function withInput<Result>(
  input: CompileOptions['input'],
  use: (input: Input) => Promise<Result>,
): Promise<Result> {
  if (typeof input === 'string' || isList(input)) return use(await inputOf([input].flat()))
  const folder = await mkdtemp(join(tmpdir(), 'compile-'))
  try {
    const file = join(folder, 'document.json')
    await writeFile(file, JSON.stringify(input))
    return await use(await inputOf([file]))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function inputOf(files: readonly string[]): Promise<Input> {
  const [first] = files
  if (first === undefined) throw new CompilerError('USAGE', 'There is no input: name a file.')
  const areSchemas = await Promise.all(files.map(isJsonSchema))
  if (areSchemas.every(Boolean)) return { kind: 'json-schema', files }
  if (files.length === 1) return { kind: 'openapi', file: first }
  const document = files[areSchemas.indexOf(false)] ?? first
  throw new CompilerError(
    'USAGE',
    `${document} is an OpenAPI document, and there are other files: compile each document by itself, into a folder of its own.`,
  )
}

/** A file that says neither `openapi` nor `swagger` is a schema. Whatever can't be read is left to the reader of documents. */
async function isJsonSchema(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined || /^\s*["']?(?:openapi|swagger)["']?\s*:/m.test(text)) return false
  try {
    const content = parseText(text)
    if (typeof content === 'boolean') return true
    return isObject(content) && !('openapi' in content) && !('swagger' in content)
  } catch {
    return false
  }
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value)
}
