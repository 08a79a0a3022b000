import { readFile } from 'node:fs/promises'
import { rootCertificates } from 'node:tls'

/**
 * The files with the authorities that a machine trusts: the user's choice first, then those of Debian, Fedora, openSUSE and
 * macOS.
 */
const places = [
  process.env['SSL_CERT_FILE'] ?? '',
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
]

let read: Promise<readonly string[]> | undefined

/** Returns the authorities that this machine trusts, each as PEM; Node's own list when the machine has no such file. */
export function systemCertificates(): Promise<readonly string[]> {
  read ??= find()
  return read
}

async function find(): Promise<readonly string[]> {
  for (const place of places) {
    const found = certificatesIn(await readFile(place, 'utf8').catch(() => ''))
    if (found.length > 0) return found
  }
  return rootCertificates
}

function certificatesIn(text: string): readonly string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
}
