import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { javaTrustStore } from './java-trust-store.js'
import { systemCertificates } from './system-certificates.js'

/** Files that tell programs to trust the emulator's authority. */
export interface TrustFiles {
  /** The authority's certificate, PEM: for programs that add it to what they trust already. */
  readonly certificate: string
  /** The same together with what the system trusts, PEM: for programs that trust this file instead. */
  readonly bundle: string
  /** The same for Java. */
  readonly javaTrustStore: string
}

/** Writes them into a folder, which it makes. They are as public as certificates are. */
export async function writeTrustFiles(folder: string, authority: string): Promise<TrustFiles> {
  const files: TrustFiles = {
    certificate: join(folder, 'authority.pem'),
    bundle: join(folder, 'authorities.pem'),
    javaTrustStore: join(folder, 'authorities.jks'),
  }
  const all = [authority, ...(await systemCertificates())].map((certificate) => certificate.trim())
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await Promise.all([
    writeFile(files.certificate, authority),
    writeFile(files.bundle, `${all.join('\n')}\n`),
    writeFile(files.javaTrustStore, javaTrustStore(all.map(decode))),
  ])
  return files
}

function decode(pem: string): Buffer {
  return Buffer.from(pem.replaceAll(/-----[^-]+-----/g, ''), 'base64')
}
