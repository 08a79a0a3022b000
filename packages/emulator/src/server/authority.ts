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
import { issueCertificate } from './certificate.js'

const authorityName = 'DBaaS Valkey emulator CA'
const authorityDays = 3650
/** Longer-lived server certificates are refused by some clients. */
const serverDays = 397
const privateMode = 0o600

/** Paths of what a server needs to speak TLS, and the authority's certificate for its clients. */
export interface TlsFiles {
  readonly certificateFile: string
  readonly keyFile: string
  readonly authorityFile: string
  /** PEM. */
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
 * Gives the certificate authority that lives in `folder`, founded on first use, and has it sign a fresh certificate for
 * the servers. All of them are reached under the same address, so one certificate does for all.
 */
export async function prepareTls(folder: string): Promise<TlsFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const authorityFile = join(folder, 'authority.crt')
  const authority = await loadAuthority(authorityFile, join(folder, 'authority.key'))
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
  const certificateFile = join(folder, 'server.crt')
  const keyFile = join(folder, 'server.key')
  await writePrivately(certificateFile, certificate)
  await writePrivately(keyFile, pem(serverKey))
  return {
    certificateFile,
    keyFile,
    authorityFile,
    certificate,
    key: pem(serverKey),
    authority: authority.certificate,
  }
}
