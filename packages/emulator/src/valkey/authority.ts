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
/** Some clients refuse server certificates that are valid for longer. */
const serverDays = 397
/** The networks whose addresses an authority may certify: loopback's. */
const networks = ['127.0.0.0/255.0.0.0']

export interface AuthorityOptions {
  /** The folder that keeps key and certificate. Without it, the key is never written to a disk. */
  readonly folder?: string
  /** The host names that it may certify besides `localhost` and the addresses of loopback. */
  readonly names?: readonly string[]
}

/** A certificate and its key, both as PEM. */
export interface KeyPair {
  readonly certificate: string
  readonly key: string
}

interface Loaded {
  readonly key: KeyObject
  readonly certificate: string
}

/**
 * A certificate authority. Its key is created when it is first needed. Some clients trust it for everything that they connect
 * to, so its certificate is limited to loopback and the host names that it was given.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10
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
   * Returns the certificate that clients trust, as PEM.
   *
   * @throws an `EmulatorError` when the kept authority is damaged, and any error that prevents writing the files
   */
  async certificate(): Promise<string> {
    return (await this.#load()).certificate
  }

  /** Signs a new certificate for a server with these host names and IPv4 addresses. Throws the same errors. */
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
    // Another emulator may create the authority at the same time. Both use the key that is written first.
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

/** Returns the content of a file. Writes the file first when it does not exist. */
async function kept(path: string, make: () => string): Promise<string> {
  const read = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (read !== undefined) return read
  const made = make()
  return (await putFile(path, made)) ? made : readFile(path, 'utf8')
}

/** @throws an `EmulatorError` when the key is damaged, or does not belong to the certificate */
function readKey(text: string, folder: string, certificate?: string): KeyObject {
  try {
    const key = createPrivateKey(text)
    if (certificate === undefined || new X509Certificate(certificate).checkPrivateKey(key))
      return key
  } catch {
    // The error below says it. The message of the parser helps nobody.
  }
  throw new EmulatorError(
    'STATE_DAMAGED',
    `The certificate authority in ${folder} cannot be read. Nothing has been changed: put a copy of the folder ` +
      'back, or remove it to have a new authority, whose certificate clients must then fetch',
  )
}
