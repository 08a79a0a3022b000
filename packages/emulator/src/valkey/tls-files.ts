import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Authority, KeyPair } from './authority.js'

const privateMode = 0o600

/** What servers and their clients need for TLS, all as PEM. */
export interface TlsContents extends KeyPair {
  readonly authority: string
}

/**
 * The files from which servers read their certificate, its key, and the certificate of the authority. All servers have the
 * same address, so they share one certificate. The paths are known at once; the files are written when they are first needed.
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
   * Writes the files once, with a new certificate from the authority. Returns their contents.
   *
   * @throws an `EmulatorError` when the authority is damaged, and any error that prevents writing the files; the next call
   *   tries again
   */
  contents(): Promise<TlsContents> {
    this.#contents ??= this.#issue().catch((error: unknown) => {
      this.#contents = undefined
      throw error
    })
    return this.#contents
  }

  /** Resolves when no file is being written. No file is written after that. */
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
