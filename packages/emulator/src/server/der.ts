/**
 * The few pieces of DER (X.690) that an X.509 certificate is made of. Each function gives the bytes of one element.
 */

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  contextPrimitive: 0x80,
  contextConstructed: 0xa0,
} as const

const lengthBytes = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length])
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Buffer.from([0x80 | bytes.length, ...bytes])
}

const element = (tag: number, ...contents: Uint8Array[]): Buffer => {
  const body = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag]), lengthBytes(body.length), body])
}

export const sequence = (...items: Uint8Array[]): Buffer => element(TAG.sequence, ...items)

export const set = (...items: Uint8Array[]): Buffer => element(TAG.set, ...items)

export const yes = (): Buffer => element(TAG.boolean, Buffer.from([0xff]))

/** A non-negative integer from its bytes, most significant first. */
export const integer = (bytes: Uint8Array): Buffer => {
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start++
  const digits = bytes.subarray(start)
  // A set first bit would make it negative.
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : []
  return element(TAG.integer, Buffer.from(sign), digits)
}

/** Bits whose last byte leaves `unused` of them unused. */
export const bitString = (bytes: Uint8Array, unused = 0): Buffer =>
  element(TAG.bitString, Buffer.from([unused]), bytes)

export const octetString = (bytes: Uint8Array): Buffer => element(TAG.octetString, bytes)

export const utf8String = (text: string): Buffer => element(TAG.utf8String, Buffer.from(text))

/** An object identifier from its dotted form. */
export const objectIdentifier = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...arcs] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const arc of arcs) {
    const septets = [arc % 128]
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
      septets.unshift(0x80 | (rest % 128))
    bytes.push(...septets)
  }
  return element(TAG.objectIdentifier, Buffer.from(bytes))
}

/** A time to the second, UTC. */
export const generalizedTime = (time: Date): Buffer => {
  const digits = time.toISOString().replace(/[-:T]|\.\d+/g, '')
  return element(TAG.generalizedTime, Buffer.from(digits))
}

/** An element under a context tag of its own, wrapped (`EXPLICIT`). */
export const explicit = (tag: number, item: Uint8Array): Buffer =>
  element(TAG.contextConstructed | tag, item)

/** Bytes under a context tag in the place of their own tag (`IMPLICIT`). */
export const implicit = (tag: number, bytes: Uint8Array): Buffer =>
  element(TAG.contextPrimitive | tag, bytes)
