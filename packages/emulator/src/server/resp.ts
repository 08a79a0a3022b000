/** An error that a server sent in reply to a command. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError'

  /** The first word of the message, which servers use as a code: `WRONGPASS`, `NOPERM`, `ERR`. */
  get code(): string {
    return this.message.split(' ', 1)[0] ?? ''
  }
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

/** Thrown inside the parser when the bytes received so far end in the middle of a reply. */
class Incomplete extends Error {
  constructor(
    /** How many more bytes are certainly needed before another attempt makes sense. */
    readonly missing: number,
  ) {
    super()
  }
}

interface Cursor {
  readonly bytes: Buffer
  position: number
}

function readLine(cursor: Cursor): string {
  const end = cursor.bytes.indexOf(lineEnd, cursor.position)
  if (end === -1) throw new Incomplete(1)
  const line = cursor.bytes.toString('utf8', cursor.position, end)
  cursor.position = end + 2
  return line
}

function readBulk(cursor: Cursor, length: number): Buffer | null {
  if (length < 0) return null
  const end = cursor.position + length
  if (end + 2 > cursor.bytes.length) throw new Incomplete(end + 2 - cursor.bytes.length)
  const bulk = cursor.bytes.subarray(cursor.position, end)
  cursor.position = end + 2
  return bulk
}

function readArray(cursor: Cursor, length: number): RawReply {
  if (length < 0) return null
  const items: RawReply[] = []
  for (let index = 0; index < length; index++) items.push(readReply(cursor))
  return items
}

function readReply(cursor: Cursor): RawReply {
  const line = readLine(cursor)
  const rest = line.slice(1)
  switch (line[0]) {
    case '+':
      return rest
    case '-':
      return new ReplyError(rest)
    case ':':
      return Number(rest)
    case '$':
      return readBulk(cursor, Number(rest))
    case '*':
      return readArray(cursor, Number(rest))
    default:
      throw new Error('The other side does not speak the Valkey protocol')
  }
}

/** Turns a stream of bytes into replies. */
export class ReplyParser {
  #chunks: Buffer[] = []
  #length = 0
  #needed = 1

  /** Takes the next bytes and gives the replies that are complete with them. */
  push(chunk: Buffer): RawReply[] {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    if (this.#length < this.#needed) return []
    const cursor: Cursor = {
      bytes: this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks),
      position: 0,
    }
    const replies: RawReply[] = []
    let complete = 0
    try {
      while (cursor.position < cursor.bytes.length) {
        replies.push(readReply(cursor))
        complete = cursor.position
      }
      this.#keep(cursor.bytes.subarray(complete), 1)
    } catch (error) {
      if (!(error instanceof Incomplete)) throw error
      const rest = cursor.bytes.subarray(complete)
      this.#keep(rest, rest.length + error.missing)
    }
    return replies
  }

  #keep(rest: Buffer, needed: number): void {
    this.#chunks = rest.length === 0 ? [] : [rest]
    this.#length = rest.length
    this.#needed = needed
  }
}
