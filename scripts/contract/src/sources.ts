import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

import { BaseResolver, ResolveError, Source, type Document } from '@redocly/openapi-core'

import { addressOf, standardInput } from './address.js'
import { tooMuch } from './expansion.js'

export interface SourceOptions {
  /** The document itself, whose address may well be in the network; `-` for the standard input. */
  readonly entry?: string
  /** Whether a `$ref` may lead to the network. */
  readonly allowRemoteRefs?: boolean
}

/** What a document may cost. All of it together, since one file can name any number of others. */
export const limits = {
  /** Bytes of one file. The largest contracts that are published have 40 million. */
  file: 64 * 1024 * 1024,
  /** Bytes of one answer of the network. */
  answer: 10 * 1024 * 1024,
  /** Milliseconds for one answer of the network. */
  wait: 10_000,
  /** Milliseconds for all answers together. */
  waits: 30_000,
  files: 2_000,
} as const

/**
 * Reads the files of a document for the library that resolves it. A contract may come from anybody: what it refers to may
 * be a device or a pipe, an address that never answers, or one inside of a network that its author can't reach.
 */
export class SourceReader extends BaseResolver {
  readonly #allowRemoteRefs: boolean
  readonly #entry: string | undefined
  #deadline: AbortSignal | undefined
  #files = 0

  constructor({ allowRemoteRefs = false, entry }: SourceOptions) {
    super()
    this.#entry = entry
    this.#allowRemoteRefs = allowRemoteRefs
  }

  override async loadExternalRef(place: string): Promise<Source> {
    try {
      if (++this.#files > limits.files) throw new Error(`it has more than ${limits.files} files`)
      if (this.#entry === standardInput && place === addressOf(this.#entry)) {
        return new Source(place, await readStandardInput())
      }
      const isRemote = /^[a-z][a-z\d+.-]+:/i.test(place)
      return new Source(place, isRemote ? await this.#fetch(place) : await readRegularFile(place))
    } catch (error) {
      throw new ResolveError(error instanceof Error ? error : new Error(String(error)))
    }
  }

  override parseDocument(source: Source, isRoot = false): Document {
    const document = parsedJson(source) ?? super.parseDocument(source, isRoot)
    const problem = tooMuch(document.parsed)
    if (problem !== undefined) throw new SourceError(problem, source)
    return document
  }

  async #fetch(address: string): Promise<string> {
    const isEntry = address === this.#entry
    if (!this.#allowRemoteRefs && !isEntry) {
      throw new Error(
        'it leads to the network, which is not asked: copy what it names beside the document, or allow it with --allow-remote-refs',
      )
    }
    if (!/^https?:/i.test(address)) throw new Error('only http and https are read')
    this.#deadline ??= AbortSignal.timeout(limits.waits)
    const signal = AbortSignal.any([this.#deadline, AbortSignal.timeout(limits.wait)])
    try {
      const response = await fetch(address, { signal })
      if (!response.ok) throw new Error(`the server answers ${response.status}`)
      return await bodyOf(response, isEntry ? limits.file : limits.answer)
    } catch (error) {
      if (!signal.aborted) throw error
      throw new Error(`it gives no answer within ${limits.wait / 1000} s`, { cause: error })
    }
  }
}

/** A file that can't be read, in any syntax. */
export class SourceError extends Error {
  readonly source: Source

  constructor(message: string, source: Source) {
    super(message)
    this.source = source
  }
}

async function bodyOf(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > most) throw new Error(`the answer has more than ${most / 1024 / 1024} MiB`)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limits.file) throw new Error(`it has more than ${limits.file / 1024 / 1024} MiB`)
  }
  return Buffer.concat(chunks).toString('utf8').replaceAll('\r\n', '\n')
}

/** Opened without waiting: a pipe that nobody writes to would never open otherwise. */
async function readRegularFile(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const status = await file.stat()
    if (!status.isFile()) throw new Error('it is not a file')
    if (status.size > limits.file) {
      throw new Error(`the file has more than ${limits.file / 1024 / 1024} MiB`)
    }
    return (await file.readFile('utf8')).replaceAll('\r\n', '\n')
  } finally {
    await file.close()
  }
}

/** JSON is YAML, but as YAML it takes many times as long. Undefined for what is no JSON. */
function parsedJson(source: Source): Document | undefined {
  if (!/^\s*[{[]/.test(source.body)) return undefined
  try {
    return { source, parsed: JSON.parse(source.body) as unknown }
  } catch {
    return undefined
  }
}
