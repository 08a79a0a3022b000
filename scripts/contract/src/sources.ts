import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

import { BaseResolver, ResolveError, Source, type Document } from '@redocly/openapi-core'

import { tooMuch } from './expansion.js'

export interface SourceOptions {
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
  #deadline: AbortSignal | undefined
  #files = 0

  constructor({ allowRemoteRefs = false }: SourceOptions) {
    super()
    this.#allowRemoteRefs = allowRemoteRefs
  }

  override async loadExternalRef(place: string): Promise<Source> {
    try {
      if (++this.#files > limits.files) throw new Error(`it has more than ${limits.files} files`)
      const isRemote = /^[a-z][a-z\d+.-]+:/i.test(place)
      return new Source(place, isRemote ? await this.#fetch(place) : await readRegularFile(place))
    } catch (error) {
      throw new ResolveError(error instanceof Error ? error : new Error(String(error)))
    }
  }

  override parseDocument(source: Source, isRoot = false): Document {
    const document = super.parseDocument(source, isRoot)
    const problem = tooMuch(document.parsed)
    if (problem !== undefined) throw new SourceError(problem, source)
    return document
  }

  async #fetch(address: string): Promise<string> {
    if (!this.#allowRemoteRefs) {
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
      return await bodyOf(response)
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

async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limits.answer) {
      throw new Error(`the answer has more than ${limits.answer / 1024 / 1024} MiB`)
    }
  }
  return Buffer.concat(chunks).toString('utf8')
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
