import { createHash, randomBytes, sign, type KeyObject } from 'node:crypto'

import {
  bitString,
  boolean,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  tagged,
  taggedMembers,
  time,
  utf8String,
} from './der.js'

const commonName = objectIdentifier('2.5.4.3')
/**
 * The signature algorithm of every certificate.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5758#section-3.2
 */
const ecdsaWithSha256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'))
/**
 * Object identifiers of extensions and of the two purposes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1
 */
const identifiers = {
  subjectKeyIdentifier: objectIdentifier('2.5.29.14'),
  keyUsage: objectIdentifier('2.5.29.15'),
  subjectAlternativeName: objectIdentifier('2.5.29.17'),
  basicConstraints: objectIdentifier('2.5.29.19'),
  nameConstraints: objectIdentifier('2.5.29.30'),
  authorityKeyIdentifier: objectIdentifier('2.5.29.35'),
  extendedKeyUsage: objectIdentifier('2.5.29.37'),
  serverAuthentication: objectIdentifier('1.3.6.1.5.5.7.3.1'),
  clientAuthentication: objectIdentifier('1.3.6.1.5.5.7.3.2'),
} as const
/**
 * Tags of a GeneralName.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6
 */
const dnsName = 2
const ipAddress = 7
const version3 = Buffer.from([2])
const day = 86_400_000

/** What an authority may certify. A client that trusts it trusts it for nothing else. */
export interface AuthorityUse {
  readonly kind: 'authority'
  readonly names: readonly string[]
  /** IPv4 networks with their masks, `127.0.0.0/255.0.0.0`. */
  readonly networks: readonly string[]
}

/** The host names and addresses at which a server is reached. */
export interface ServerUse {
  readonly kind: 'server'
  readonly names: readonly string[]
  /** IPv4 addresses. */
  readonly addresses: readonly string[]
}

export interface CertificateRequest {
  readonly subject: string
  readonly publicKey: KeyObject
  readonly issuer: string
  /** An elliptic-curve private key of the issuer. */
  readonly issuerKey: KeyObject
  readonly issuerPublicKey: KeyObject
  readonly days: number
  readonly use: AuthorityUse | ServerUse
}

/**
 * Creates and signs a certificate (X.509 version 3, ECDSA with SHA-256). Returns it as PEM.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function issueCertificate(request: CertificateRequest): string {
  const now = Date.now()
  const content = sequence(
    taggedMembers(0, integer(version3)),
    integer(serialNumber()),
    ecdsaWithSha256,
    distinguishedName(request.issuer),
    // The clock of a client in a container or on another machine may be slow.
    sequence(time(new Date(now - day)), time(new Date(now + request.days * day))),
    distinguishedName(request.subject),
    publicKeyInfo(request.publicKey),
    taggedMembers(3, sequence(...extensionsOf(request))),
  )
  const signature = bitString(sign('sha256', content, request.issuerKey))
  const base64 = sequence(content, ecdsaWithSha256, signature).toString('base64')
  const lines = base64.match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/**
 * Returns a positive number. The first bit, which is the sign, is 0, and the first byte is not 0.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.2
 */
function serialNumber(): Buffer {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes
}

function extensionsOf({ publicKey, issuerPublicKey, use }: CertificateRequest): Buffer[] {
  return [
    ...(use.kind === 'authority' ? authorityExtensions(use) : serverExtensions(use)),
    extension(identifiers.subjectKeyIdentifier, octetString(keyIdentifier(publicKey))),
    extension(
      identifiers.authorityKeyIdentifier,
      sequence(tagged(0, keyIdentifier(issuerPublicKey))),
    ),
  ]
}

function authorityExtensions({ names, networks }: AuthorityUse): Buffer[] {
  const permitted = generalNames(names, networks).map((name) => sequence(name))
  // The bits keyCertSign and cRLSign.
  const usage = bitString(Buffer.from([0b0000_0110]), 1)
  return [
    criticalExtension(identifiers.basicConstraints, sequence(boolean(true))),
    criticalExtension(identifiers.keyUsage, usage),
    criticalExtension(identifiers.nameConstraints, sequence(taggedMembers(0, ...permitted))),
  ]
}

function serverExtensions({ names, addresses }: ServerUse): Buffer[] {
  // The bit digitalSignature.
  const usage = bitString(Buffer.from([0b1000_0000]), 7)
  // A replica uses the same certificate as a client of its primary.
  const purposes = [identifiers.serverAuthentication, identifiers.clientAuthentication]
  return [
    criticalExtension(identifiers.basicConstraints, sequence()),
    criticalExtension(identifiers.keyUsage, usage),
    extension(identifiers.extendedKeyUsage, sequence(...purposes)),
    extension(identifiers.subjectAlternativeName, sequence(...generalNames(names, addresses))),
  ]
}

function extension(identifier: Buffer, value: Buffer): Buffer {
  return sequence(identifier, octetString(value))
}

/** Returns an extension that a client must refuse if it does not know it. */
function criticalExtension(identifier: Buffer, value: Buffer): Buffer {
  return sequence(identifier, boolean(true), octetString(value))
}

function generalNames(names: readonly string[], addresses: readonly string[]): Buffer[] {
  return [
    ...names.map((name) => tagged(dnsName, Buffer.from(name, 'latin1'))),
    ...addresses.map((address) =>
      tagged(ipAddress, Buffer.from(address.split(/[./]/).map(Number))),
    ),
  ]
}

function distinguishedName(text: string): Buffer {
  return sequence(set(sequence(commonName, utf8String(text))))
}

function publicKeyInfo(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' })
}

function keyIdentifier(key: KeyObject): Buffer {
  return createHash('sha1').update(publicKeyInfo(key)).digest()
}
