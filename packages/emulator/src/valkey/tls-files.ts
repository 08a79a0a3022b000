import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Authority, KeyPair } from './authority.js'

const privateMode = 0o600

/** What servers and their clients need to speak TLS with each other, all PEM. */
export interface TlsContents extends KeyPair {
  readonly authority: string
}

/**
 * The files from which servers read their certificate, its key, and the authority's certificate. All servers are reached
 * under the same address, so one certificate does for all. Where the files are is known at once; they are written when
 * they are first needed.
 */
export class TlsFiles {
  readonly certificateFile: string
  readonly keyFile: string
  readonly authorityFile: string
  readonly #folder: string
  readonly #authority: Authority
  #contents: Promise<TlsContents> | undefined

  constructor(folder: string, authority: Authority) {
    this.#folder = folder
    this.#authority = authority
    this.certificateFile = join(folder, 'server.crt')
    this.keyFile = join(folder, 'server.key')
    this.authorityFile = join(folder, 'authority.crt')
  }

  /**
   * Has the authority sign a fresh certificate, once; the files are there then.
   *
   * @throws an `EmulatorError` when the authority is damaged, and any error that keeps files from being written; the next
   *   call tries again
   */
  contents(): Promise<TlsContents> {
    this.#contents ??= this.#issue().catch((error: unknown) => {
      this.#contents = undefined
      throw error
    })
    return this.#contents
  }

  /** Resolves when nothing is being written; from then on nothing is. */
  async close(): Promise<void> {
    this.#contents ??= Promise.reject(new Error('The certificate authority is closed.'))
    await this.#contents.catch(() => undefined)
  }

  async #issue(): Promise<TlsContents> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const authority = await this.#authority.certificate()
    const { certificate, key } = await this.#authority.issue(['localhost'], ['127.0.0.1'])
    await writePrivately(this.authorityFile, authority)
    await writePrivately(this.certificateFile, certificate)
    await writePrivately(this.keyFile, key)
    return { certificate, key, authority }
  }
}

async function writePrivately(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: privateMode })
  await chmod(path, privateMode)
}
