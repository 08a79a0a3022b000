import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { javaTrustStore } from './java-trust-store.js'
import { systemCertificates } from './system-certificates.js'

/** Files that make programs trust the emulator's authority. */
export interface TrustFiles {
  /** The authority's certificate as PEM, for programs that add it to the certificates that they trust already. */
  readonly certificate: string
  /** The authority's certificate together with those that the system trusts, as PEM, for programs that trust only this file. */
  readonly bundle: string
  /** The same certificates as a trust store for Java. */
  readonly javaTrustStore: string
}

/** Creates a folder and writes the files into it. The files are not secret, because certificates are public. */
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
