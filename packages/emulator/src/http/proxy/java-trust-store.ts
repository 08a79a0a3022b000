import { createHash } from 'node:crypto'

const magic = 0xfeedfeed
const version = 2
const trustedCertificate = 2
/** Mixed into the hash by the format's own definition. */
const whitener = 'Mighty Aphrodite'

/** Java's usual password for a store that holds nothing secret. It only guards against accidents. */
export const trustStorePassword = 'changeit'

/**
 * A trust store that every Java reads, in its own format, JKS: the newer PKCS #12 would need each certificate marked as
 * trusted by an attribute that Java alone knows.
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

/** ASCII text as Java's `writeUTF` writes it. */
function text(value: string): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(value.length)
  return Buffer.concat([length, Buffer.from(value, 'latin1')])
}
