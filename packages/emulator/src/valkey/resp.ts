/** An error that a server sent in reply to a command. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError'

  /** The first word of the message, which servers use as a code: `WRONGPASS`, `NOPERM`, `ERR`. */
  get code(): string {
    return this.message.split(' ', 1)[0] ?? ''
  }
}

/** The server sent something that is not a reply, or a reply beyond the limits. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError'
}

/** A reply of RESP2. Bulk strings stay bytes, because dumped values are not text. */
export type RawReply = Buffer | string | number | null | ReplyError | readonly RawReply[]

export type Argument = string | number | Uint8Array

const lineEnd = '\r\n'

/** Encodes one command as an array of bulk strings. */
export function encodeCommand(command: readonly Argument[]): Buffer {
  const parts: Uint8Array[] = [Buffer.from(`*${command.length}${lineEnd}`)]
  for (const argument of command) {
    const bytes = argument instanceof Uint8Array ? argument : Buffer.from(String(argument))
    parts.push(Buffer.from(`$${bytes.length}${lineEnd}`), bytes, Buffer.from(lineEnd))
  }
  return Buffer.concat(parts)
}

/** The limits of a reply. The connection to a server that exceeds them is closed. */
export interface ReplyLimits {
  /** The size on the wire. */
  readonly bytes: number
  /** The number of items in all its arrays together. */
  readonly items: number
}

/** The limits for the emulator's own servers: more than any of their values can have. */
export const ownLimits: ReplyLimits = { bytes: 2 ** 30, items: 10_000_000 }

/** The longest line in bytes. Simple strings, errors and lengths are lines. */
const longestLine = 64 * 1024
/** How deep arrays may nest. No command of the emulator has such a reply. */
const deepest = 32

/** An array that is not complete yet. */
interface OpenArray {
  readonly items: RawReply[]
  readonly length: number
}

/** A bulk string that is not complete yet. */
interface OpenBulk {
  readonly chunks: Buffer[]
  /** How many bytes are missing, including the line end. */
  missing: number
}

/**
 * Parses a stream of bytes into replies. It reads each byte once, however the bytes arrive, and reserves no memory for data
 * that is only announced.
 *
 * @see https://valkey.io/topics/protocol/
 */
export class ReplyParser {
  readonly #take: (reply: RawReply) => void
  readonly #limits: ReplyLimits
  readonly #arrays: OpenArray[] = []
  #bulk: OpenBulk | undefined
  /** The beginning of a line that is not complete yet. */
  #line: Buffer[] = []
  #lineLength = 0
  /** The size of the reply that is being read. */
  #bytes = 0
  #items = 0

  /** @param take is called with each reply as soon as it is complete */
  constructor(take: (reply: RawReply) => void, limits: ReplyLimits = ownLimits) {
    this.#take = take
    this.#limits = limits
  }

  /**
   * Parses the next bytes.
   *
   * @throws a {@link ProtocolError}; the rest of the stream cannot be parsed then
   */
  push(chunk: Buffer): void {
    let position = 0
    while (position < chunk.length) {
      position = this.#bulk
        ? this.#readBulk(this.#bulk, chunk, position)
        : this.#readLine(chunk, position)
    }
  }

  #readBulk(bulk: OpenBulk, chunk: Buffer, from: number): number {
    const part = chunk.subarray(from, from + bulk.missing)
    bulk.chunks.push(part)
    bulk.missing -= part.length
    if (bulk.missing === 0) {
      this.#bulk = undefined
      const bytes = bulk.chunks.length === 1 ? part : Buffer.concat(bulk.chunks)
      this.#complete(bytes.subarray(0, -lineEnd.length))
    }
    return from + part.length
  }

  #readLine(chunk: Buffer, from: number): number {
    const end = chunk.indexOf('\n', from)
    const next = end === -1 ? chunk.length : end + 1
    const part = chunk.subarray(from, next)
    this.#lineLength += part.length
    if (this.#lineLength > longestLine) throw tooMuch()
    this.#line.push(part)
    if (end === -1) return next
    const line = Buffer.concat(this.#line)
    this.#line = []
    this.#lineLength = 0
    this.#count(line.length)
    if (line.at(-2) !== 0x0d) throw notReplies()
    this.#interpret(line.toString('utf8', 0, 1), line.toString('utf8', 1, line.length - 2))
    return next
  }

  #interpret(type: string, rest: string): void {
    switch (type) {
      case '+':
        return this.#complete(rest)
      case '-':
        return this.#complete(new ReplyError(rest))
      case ':':
        return this.#complete(readInteger(rest))
      case '$':
        return this.#openBulk(readInteger(rest))
      case '*':
        return this.#openArray(readInteger(rest))
      default:
        throw notReplies()
    }
  }

  #openBulk(length: number): void {
    if (length < 0) return this.#complete(null)
    this.#count(length)
    this.#bulk = { chunks: [], missing: length + lineEnd.length }
  }

  #openArray(length: number): void {
    if (length < 0) return this.#complete(null)
    if (length === 0) return this.#complete([])
    this.#items += length
    if (this.#items > this.#limits.items || this.#arrays.length === deepest) throw tooMuch()
    this.#arrays.push({ items: [], length })
  }

  /** Counts bytes. Announced bytes count as well, so that a server cannot announce too much and never send it. */
  #count(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes > this.#limits.bytes) throw tooMuch()
  }

  /** Completes a value, and every array whose last item it is. */
  #complete(value: RawReply): void {
    for (let array = this.#arrays.at(-1); array; array = this.#arrays.at(-1)) {
      array.items.push(value)
      if (array.items.length < array.length) return
      value = array.items
      this.#arrays.pop()
    }
    this.#bytes = 0
    this.#items = 0
    this.#take(value)
  }
}

function readInteger(text: string): number {
  if (!/^[+-]?\d{1,20}$/.test(text)) throw notReplies()
  return Number(text)
}

function notReplies(): ProtocolError {
  return new ProtocolError('The other side does not speak the Valkey protocol')
}

function tooMuch(): ProtocolError {
  return new ProtocolError('The other side sends more than a reply may have')
}
