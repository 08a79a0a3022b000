import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { OpenError } from '../world/errors.js'

const authorityName = 'DBaaS Valkey emulator CA'
const authorityDays = 3650
/** Longer-lived server certificates are refused by some clients. */
const serverDays = 397
const privateMode = 0o600

/** What servers and their clients need to speak TLS with each other, all PEM. */
export interface TlsContents {
  readonly certificate: string
  readonly key: string
  readonly authority: string
}

function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

async function writePrivately(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: privateMode })
  await chmod(path, privateMode)
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** @throws an `OpenError` when key and certificate are damaged, or not of one pair */
function readKey(key: string, certificate: string, file: string): KeyObject {
  try {
    const read = createPrivateKey(key)
    if (new X509Certificate(certificate).checkPrivateKey(read)) return read
  } catch {
    // Told below; what the parser says helps nobody.
  }
  throw new OpenError(
    'STATE_DAMAGED',
    `The certificate authority in ${dirname(file)} cannot be read. Nothing has been changed: put a copy of the folder ` +
      'back, or remove it to have a new authority, whose certificate clients must then fetch',
  )
}

async function loadAuthority(
  certificateFile: string,
  keyFile: string,
): Promise<{ key: KeyObject; certificate: string }> {
  const [storedKey, storedCertificate] = await Promise.all([
    readIfThere(keyFile),
    readIfThere(certificateFile),
  ])
  if (storedKey !== undefined && storedCertificate !== undefined)
    return { key: readKey(storedKey, storedCertificate, keyFile), certificate: storedCertificate }
  const { issueCertificate } = await import('./certificate.js')
  const key = newKey()
  const publicKey = createPublicKey(key)
  const certificate = issueCertificate({
    subject: authorityName,
    publicKey,
    issuer: authorityName,
    issuerKey: key,
    issuerPublicKey: publicKey,
    days: authorityDays,
  })
  await writePrivately(keyFile, pem(key))
  await writePrivately(certificateFile, certificate)
  return { key, certificate }
}

/**
 * The files of a certificate authority that lives in a folder, and of the certificate that it signs for the servers. All
 * of them are reached under the same address, so one certificate does for all. Where the files are is known at once; they
 * are written when somebody first needs them, since it takes longer to load what encodes certificates than to start.
 */
export class TlsFiles {
  readonly certificateFile: string
  readonly keyFile: string
  readonly authorityFile: string
  readonly #folder: string
  #contents: Promise<TlsContents> | undefined

  constructor(folder: string) {
    this.#folder = folder
    this.certificateFile = join(folder, 'server.crt')
    this.keyFile = join(folder, 'server.key')
    this.authorityFile = join(folder, 'authority.crt')
  }

  /**
   * Has the authority, founded on first use, sign a fresh certificate, once; the files are there then.
   *
   * @throws an `OpenError` when the authority is damaged, and whatever keeps files from being written; it is tried again
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
    const authority = await loadAuthority(this.authorityFile, join(this.#folder, 'authority.key'))
    const { issueCertificate } = await import('./certificate.js')
    const serverKey = newKey()
    const certificate = issueCertificate({
      subject: 'localhost',
      publicKey: createPublicKey(serverKey),
      issuer: authorityName,
      issuerKey: authority.key,
      issuerPublicKey: createPublicKey(authority.key),
      days: serverDays,
      server: { names: ['localhost'], addresses: ['127.0.0.1'] },
    })
    await writePrivately(this.certificateFile, certificate)
    await writePrivately(this.keyFile, pem(serverKey))
    return { certificate, key: pem(serverKey), authority: authority.certificate }
  }
}
