/** An error that a server sent in reply to a command. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError'

  /** The first word of the message, which servers use as a code: `WRONGPASS`, `NOPERM`, `ERR`. */
  get code(): string {
    return this.message.split(' ', 1)[0] ?? ''
  }
}

/** The other side sends what is no reply, or more than a reply may have. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError'
}

/** A RESP2 reply as it came: bulk strings stay bytes, since dumped values are not text. */
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

/** What a reply may have at most; a server that sends more is not listened to any longer. */
export interface ReplyLimits {
  /** On the wire. */
  readonly bytes: number
  /** In all its arrays together. */
  readonly items: number
}

/** Of the emulator's own servers: more than a value of theirs can have. */
export const ownLimits: ReplyLimits = { bytes: 2 ** 30, items: 10_000_000 }

/** The longest line, in bytes: simple strings, errors and lengths are lines. */
const longestLine = 64 * 1024
/** The deepest that arrays nest; no command that the emulator sends is answered so. */
const deepest = 32

/** An array whose items are still coming. */
interface OpenArray {
  readonly items: RawReply[]
  readonly length: number
}

/** A bulk string whose bytes are still coming. */
interface OpenBulk {
  readonly chunks: Buffer[]
  /** Bytes that are missing, with the line end. */
  missing: number
}

/**
 * Turns a stream of bytes into replies. Each byte is looked at once, however the bytes arrive, and nothing is reserved for
 * what is only announced.
 *
 * @see https://valkey.io/topics/protocol/
 */
export class ReplyParser {
  readonly #take: (reply: RawReply) => void
  readonly #limits: ReplyLimits
  readonly #arrays: OpenArray[] = []
  #bulk: OpenBulk | undefined
  /** The beginning of a line whose end is still to come. */
  #line: Buffer[] = []
  #lineLength = 0
  /** What the reply that is coming has so far. */
  #bytes = 0
  #items = 0

  /** `take` gets each reply as soon as it is complete. */
  constructor(take: (reply: RawReply) => void, limits: ReplyLimits = ownLimits) {
    this.#take = take
    this.#limits = limits
  }

  /**
   * Takes the next bytes.
   *
   * @throws a {@link ProtocolError}; nothing that comes afterwards can be understood
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

  /** Counts what is announced as well: a server that announces too much need not send it. */
  #count(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes > this.#limits.bytes) throw tooMuch()
  }

  /** A value is complete, and maybe arrays that it is the last item of. */
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
