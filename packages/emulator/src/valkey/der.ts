/**
 * The few types of DER that a certificate needs. A library for all of ASN.1 needs a tenth of a second to load, which is half
 * of the emulator's whole start.
 *
 * @see https://www.itu.int/rec/T-REC-X.690
 */
const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

const contextSpecific = 0x80
const constructed = 0x20
/**
 * The first year that needs a GeneralizedTime.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5
 */
const generalizedTimeFrom = 2050

export function sequence(...members: readonly Uint8Array[]): Buffer {
  return encode(tags.sequence, ...members)
}

export function set(...members: readonly Uint8Array[]): Buffer {
  return encode(tags.set, ...members)
}

export function boolean(value: boolean): Buffer {
  return encode(tags.boolean, Buffer.from([value ? 0xff : 0]))
}

/** @param value the bytes of a positive number: the first bit, which is the sign, is 0 */
export function integer(value: Uint8Array): Buffer {
  return encode(tags.integer, value)
}

export function octetString(value: Uint8Array): Buffer {
  return encode(tags.octetString, value)
}

/** @param unused how many bits at the end of the last byte are not part of the value */
export function bitString(value: Uint8Array, unused = 0): Buffer {
  return encode(tags.bitString, Buffer.from([unused]), value)
}

export function utf8String(value: string): Buffer {
  return encode(tags.utf8String, Buffer.from(value, 'utf8'))
}

/** @param dotted an object identifier in its usual form: `2.5.4.3` */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return encode(tags.objectIdentifier, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

/** Encodes a time in whole seconds. */
export function time(value: Date): Buffer {
  const digits = `${value.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`
  return value.getUTCFullYear() < generalizedTimeFrom
    ? encode(tags.utcTime, Buffer.from(digits.slice(2)))
    : encode(tags.generalizedTime, Buffer.from(digits))
}

/** Encodes a value with a context-specific tag instead of its own (IMPLICIT), such as a name among general names. */
export function tagged(number: number, value: Uint8Array): Buffer {
  return encode(contextSpecific | number, value)
}

/** Encodes a value that has members, or keeps its own tag inside (EXPLICIT), with a context-specific tag. */
export function taggedMembers(number: number, ...members: readonly Uint8Array[]): Buffer {
  return encode(contextSpecific | constructed | number, ...members)
}

function encode(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag]), length(content.length), content])
}

function length(value: number): Buffer {
  if (value < 0x80) return Buffer.from([value])
  const bytes = base256(value)
  return Buffer.from([0x80 | bytes.length, ...bytes])
}

function base256(value: number): number[] {
  return value < 256 ? [value] : [...base256(Math.floor(value / 256)), value % 256]
}

/** Encodes seven bits per byte. The eighth bit is set in all bytes except the last. */
function base128(value: number): number[] {
  const bytes = [value % 128]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((rest % 128) | 0x80)
  return bytes
}
