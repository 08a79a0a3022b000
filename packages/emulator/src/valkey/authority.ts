import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { putFile } from './put-file.js'
import { issueCertificate } from './certificate.js'
import { EmulatorError } from './errors.js'

const authorityName = 'DBaaS Valkey emulator CA'
const authorityDays = 3650
/** Longer-lived server certificates are refused by some clients. */
const serverDays = 397
/** The networks whose addresses an authority may vouch for: loopback's. */
const networks = ['127.0.0.0/255.0.0.0']

export interface AuthorityOptions {
  /** Where key and certificate outlive the authority; without it the key never reaches a disk. */
  readonly folder?: string
  /** What it may vouch for besides `localhost` and addresses of loopback. */
  readonly names?: readonly string[]
}

/** A certificate and its key, both PEM. */
export interface KeyPair {
  readonly certificate: string
  readonly key: string
}

interface Loaded {
  readonly key: KeyObject
  readonly certificate: string
}

/**
 * A certificate authority, founded when it is first needed. Clients are told to trust it, some of them for everything that
 * they connect to, so its certificate says what it may vouch for: loopback, and the names that it was given.
 */
export class Authority {
  readonly #folder: string | undefined
  readonly #names: readonly string[]
  #loaded: Promise<Loaded> | undefined

  constructor({ folder, names = [] }: AuthorityOptions = {}) {
    this.#folder = folder
    this.#names = ['localhost', ...names]
  }

  /**
   * The certificate that clients trust, PEM.
   *
   * @throws an `EmulatorError` when the kept authority is damaged, and any error that keeps files from being written
   */
  async certificate(): Promise<string> {
    return (await this.#load()).certificate
  }

  /** Signs a fresh certificate for a server that is reached under these names and IPv4 addresses. Throws likewise. */
  async issue(names: readonly string[], addresses: readonly string[] = []): Promise<KeyPair> {
    const { key } = await this.#load()
    const serverKey = newKey()
    const certificate = issueCertificate({
      subject: names[0] ?? authorityName,
      publicKey: createPublicKey(serverKey),
      issuer: authorityName,
      issuerKey: key,
      issuerPublicKey: createPublicKey(key),
      days: serverDays,
      use: { kind: 'server', names, addresses },
    })
    return { certificate, key: pem(serverKey) }
  }

  #load(): Promise<Loaded> {
    this.#loaded ??= this.#found().catch((error: unknown) => {
      this.#loaded = undefined
      throw error
    })
    return this.#loaded
  }

  async #found(): Promise<Loaded> {
    const folder = this.#folder
    if (folder === undefined) {
      const key = newKey()
      return { key, certificate: this.#selfSign(key) }
    }
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Another emulator may found it at the same time: the key that is written first is everybody's.
    const text = await kept(join(folder, 'authority.key'), () => pem(newKey()))
    const certificate = await kept(join(folder, 'authority.crt'), () =>
      this.#selfSign(readKey(text, folder)),
    )
    return { key: readKey(text, folder, certificate), certificate }
  }

  #selfSign(key: KeyObject): string {
    const publicKey = createPublicKey(key)
    return issueCertificate({
      subject: authorityName,
      publicKey,
      issuer: authorityName,
      issuerKey: key,
      issuerPublicKey: publicKey,
      days: authorityDays,
      use: { kind: 'authority', names: this.#names, networks },
    })
  }
}

function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** What a file holds; it is written when it is not there. */
async function kept(path: string, make: () => string): Promise<string> {
  const read = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (read !== undefined) return read
  const made = make()
  return (await putFile(path, made)) ? made : readFile(path, 'utf8')
}

/** @throws an `EmulatorError` when the key is damaged, or not that of the certificate */
function readKey(text: string, folder: string, certificate?: string): KeyObject {
  try {
    const key = createPrivateKey(text)
    if (certificate === undefined || new X509Certificate(certificate).checkPrivateKey(key))
      return key
  } catch {
    // Told below; what the parser says helps nobody.
  }
  throw new EmulatorError(
    'STATE_DAMAGED',
    `The certificate authority in ${folder} cannot be read. Nothing has been changed: put a copy of the folder ` +
      'back, or remove it to have a new authority, whose certificate clients must then fetch',
  )
}
