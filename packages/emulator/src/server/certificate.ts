import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_clientAuth,
  id_kp_serverAuth,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509'
import { createHash, randomBytes, sign, type KeyObject } from 'node:crypto'

/** RFC 5758, section 3.2. */
const ecdsaWithSha256 = '1.2.840.10045.4.3.2'
const commonName = '2.5.4.3'
const day = 86_400_000

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

/** Makes and signs a certificate (X.509 version 3, ECDSA with SHA-256). Gives it as PEM. */
export function issueCertificate(request: CertificateRequest): string {
  const now = Date.now()
  const signatureAlgorithm = new AlgorithmIdentifier({ algorithm: ecdsaWithSha256 })
  const serialNumber = randomBytes(16)
  // A serial number is positive: its first bit is its sign (RFC 5280, section 4.1.2.2).
  serialNumber[0] = ((serialNumber[0] ?? 0) & 0x7f) | 0x40
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: bytes(serialNumber),
    signature: signatureAlgorithm,
    issuer: nameOf(request.issuer),
    subject: nameOf(request.subject),
    // Clients in a container or on another machine may be a little behind.
    validity: new Validity({
      notBefore: new Date(now - day),
      notAfter: new Date(now + request.days * day),
    }),
    subjectPublicKeyInfo: AsnConvert.parse(publicKeyInfo(request.publicKey), SubjectPublicKeyInfo),
    extensions: new Extensions(extensionsOf(request)),
  })
  const signed = Buffer.from(AsnConvert.serialize(tbsCertificate))
  const signatureValue = bytes(sign('sha256', signed, request.issuerKey))
  const certificate = new Certificate({ tbsCertificate, signatureAlgorithm, signatureValue })
  const base64 = Buffer.from(AsnConvert.serialize(certificate)).toString('base64')
  const lines = base64.match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

function extensionsOf(request: CertificateRequest): Extension[] {
  const { publicKey, issuerPublicKey, server } = request
  const subjectKey = new SubjectKeyIdentifier(keyIdentifier(publicKey))
  const issuerKey = new AuthorityKeyIdentifier({
    keyIdentifier: new KeyIdentifier(keyIdentifier(issuerPublicKey)),
  })
  const common = [
    extension(id_ce_subjectKeyIdentifier, subjectKey),
    extension(id_ce_authorityKeyIdentifier, issuerKey),
  ]
  if (!server) {
    const usage = new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign)
    const constraints = new BasicConstraints({ cA: true })
    return [
      extension(id_ce_basicConstraints, constraints, true),
      extension(id_ce_keyUsage, usage, true),
      ...common,
    ]
  }
  const names = [
    ...server.names.map((dNSName) => new GeneralName({ dNSName })),
    ...server.addresses.map((iPAddress) => new GeneralName({ iPAddress })),
  ]
  // A replica presents the same certificate to its primary as a client.
  const purposes = new ExtendedKeyUsage([id_kp_serverAuth, id_kp_clientAuth])
  return [
    extension(id_ce_basicConstraints, new BasicConstraints(), true),
    extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature), true),
    extension(id_ce_extKeyUsage, purposes),
    extension(id_ce_subjectAltName, new SubjectAlternativeName(names)),
    ...common,
  ]
}

function extension(extnID: string, value: object, critical = false): Extension {
  return new Extension({
    extnID,
    critical,
    extnValue: new OctetString(AsnConvert.serialize(value)),
  })
}

function nameOf(text: string): Name {
  const value = new AttributeValue({ utf8String: text })
  return new Name([
    new RelativeDistinguishedName([new AttributeTypeAndValue({ type: commonName, value })]),
  ])
}

function publicKeyInfo(key: KeyObject): ArrayBuffer {
  return bytes(key.export({ type: 'spki', format: 'der' }))
}

function keyIdentifier(key: KeyObject): ArrayBuffer {
  return bytes(
    createHash('sha1')
      .update(new Uint8Array(publicKeyInfo(key)))
      .digest(),
  )
}

function bytes(buffer: Uint8Array): ArrayBuffer {
  return new Uint8Array(buffer).buffer
}
