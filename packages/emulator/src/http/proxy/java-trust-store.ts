import { createHash } from 'node:crypto'

const magic = 0xfeedfeed
const version = 2
const trustedCertificate = 2
/** The definition of the format adds this text to the hash. */
const whitener = 'Mighty Aphrodite'

/** Java's usual password for a store without secrets. It only protects against accidental changes. */
export const trustStorePassword = 'changeit'

/**
 * Returns a trust store that every Java version reads, in Java's own format JKS. In the newer PKCS #12 format, each
 * certificate would need an attribute that only Java knows.
 *
 * @param certificates in DER
 */
export function javaTrustStore(certificates: readonly Buffer[], now = Date.now()): Buffer {
  const date = Buffer.alloc(8)
  date.writeBigInt64BE(BigInt(now))
  const entries = certificates.map((certificate, index) =>
    Buffer.concat([
      int(trustedCertificate),
      text(`authority-${index}`),
      date,
      text('X.509'),
      int(certificate.length),
      certificate,
    ]),
  )
  const content = Buffer.concat([int(magic), int(version), int(entries.length), ...entries])
  return Buffer.concat([content, hash(content)])
}

function hash(content: Buffer): Buffer {
  const password = Buffer.from(trustStorePassword, 'utf16le').swap16()
  return createHash('sha1').update(password).update(whitener).update(content).digest()
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** Encodes ASCII text as Java's `writeUTF` does. */
function text(value: string): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(value.length)
  return Buffer.concat([length, Buffer.from(value, 'latin1')])
}
