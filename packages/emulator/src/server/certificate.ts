import { createHash, randomBytes, sign, type KeyObject } from 'node:crypto'

import {
  bitString,
  explicit,
  generalizedTime,
  implicit,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  utf8String,
  yes,
} from './der.js'

/** Object identifiers, by the names they have in RFC 5280 and RFC 5758. */
const OID = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
} as const

const DAY = 86_400_000

export interface CertificateRequest {
  readonly subject: string
  readonly publicKey: KeyObject
  readonly issuer: string
  /** An elliptic-curve private key of the issuer. */
  readonly issuerKey: KeyObject
  readonly issuerPublicKey: KeyObject
  readonly days: number
  /** Names and IPv4 addresses of a server; without them the certificate is an authority's. */
  readonly server?: { readonly names: readonly string[]; readonly addresses: readonly string[] }
}

const name = (commonName: string): Buffer =>
  sequence(set(sequence(objectIdentifier(OID.commonName), utf8String(commonName))))

const extension = (id: string, value: Buffer, critical = false): Buffer =>
  sequence(objectIdentifier(id), ...(critical ? [yes()] : []), octetString(value))

const publicKeyInfo = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })

const keyIdentifier = (key: KeyObject): Buffer =>
  createHash('sha1').update(publicKeyInfo(key)).digest()

const usage = (bits: number, unused: number): Buffer =>
  extension(OID.keyUsage, bitString(Buffer.from([bits]), unused), true)

const alternativeNames = (names: readonly string[], addresses: readonly string[]): Buffer =>
  sequence(
    ...names.map((dnsName) => implicit(2, Buffer.from(dnsName))),
    ...addresses.map((address) => implicit(7, Buffer.from(address.split('.').map(Number)))),
  )

const purpose = (request: CertificateRequest): Buffer[] => {
  const { server } = request
  if (!server)
    return [
      extension(OID.basicConstraints, sequence(yes()), true),
      // keyCertSign and cRLSign
      usage(0b0000_0110, 1),
    ]
  return [
    extension(OID.basicConstraints, sequence(), true),
    // digitalSignature
    usage(0b1000_0000, 7),
    // A replica presents the same certificate to its primary as a client.
    extension(
      OID.extendedKeyUsage,
      sequence(objectIdentifier(OID.serverAuth), objectIdentifier(OID.clientAuth)),
    ),
    extension(OID.subjectAltName, alternativeNames(server.names, server.addresses)),
  ]
}

/** Makes and signs a certificate (X.509 version 3, ECDSA with SHA-256). Gives it as PEM. */
export const issueCertificate = (request: CertificateRequest): string => {
  const algorithm = sequence(objectIdentifier(OID.ecdsaWithSha256))
  const now = Date.now()
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(randomBytes(16)),
    algorithm,
    name(request.issuer),
    // Clients in a container or on another machine may be a little behind.
    sequence(
      generalizedTime(new Date(now - DAY)),
      generalizedTime(new Date(now + request.days * DAY)),
    ),
    name(request.subject),
    publicKeyInfo(request.publicKey),
    explicit(
      3,
      sequence(
        ...purpose(request),
        extension(OID.subjectKeyIdentifier, octetString(keyIdentifier(request.publicKey))),
        extension(
          OID.authorityKeyIdentifier,
          sequence(implicit(0, keyIdentifier(request.issuerPublicKey))),
        ),
      ),
    ),
  )
  const signature = sign('sha256', body, request.issuerKey)
  const base64 = sequence(body, algorithm, bitString(signature)).toString('base64')
  const lines = base64.match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
