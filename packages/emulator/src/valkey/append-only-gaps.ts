import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Where a server's log says that it could not read its append-only file for another reason than an end that is missing.
 */
const damage = /Bad file format reading the append only file/
const asterisk = '*'.charCodeAt(0)
const hash = '#'.charCodeAt(0)
const newline = '\n'.charCodeAt(0)
/** A server reads at most a kilobyte of a remark at once. */
const remarkLength = 64

export function isDamaged(reason: unknown): boolean {
  return reason instanceof Error && damage.test(reason.message)
}

interface Gap {
  readonly start: number
  readonly end: number
}

/**
 * Closes gaps in a stopped server's append-only files. Valkey and Redis leave them when a disk was full and has room again:
 * they cut off what they could write of a command, but go on where it ended, since a file that a rewrite has begun is not
 * opened for appending. Commands before and after the gap are whole; the server would start with neither.
 *
 * The files keep their length: there may be no room for another copy.
 *
 * @returns whether there was a gap
 */
export async function closeGaps(folder: string): Promise<boolean> {
  let found = false
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.incr.aof')) continue
    const file = await open(join(folder, name), 'r+')
    try {
      for (const gap of findGaps(await file.readFile())) {
        await file.write(filler(gap), 0, gap.end - gap.start, gap.start)
        found = true
      }
    } finally {
      await file.close()
    }
  }
  return found
}

/** The number in a line such as `$3`, and where the next line begins. */
function readCount(bytes: Buffer, at: number): { count: number; next: number } {
  const end = bytes.indexOf(newline, at)
  if (end === -1) return { count: Number.NaN, next: bytes.length }
  const text = bytes.toString('latin1', at + 1, end - 1)
  return { count: /^\d+$/.test(text) ? Number(text) : Number.NaN, next: end + 1 }
}

/** Where the command ends that begins here; nothing when it is no whole command. */
function endOfCommand(bytes: Buffer, at: number): number | undefined {
  let { count, next } = readCount(bytes, at)
  for (; count > 0 && next < bytes.length; count--) {
    const argument = readCount(bytes, next)
    next = argument.next + argument.count + 2
  }
  return count === 0 && next <= bytes.length ? next : undefined
}

function endOfZeros(bytes: Buffer, at: number): number {
  let end = at
  while (bytes[end] === 0) end++
  return end
}

/** Zeros between commands, as far as there is nothing else that does not belong there. */
function findGaps(bytes: Buffer): Gap[] {
  const gaps: Gap[] = []
  for (let at = 0; at < bytes.length;) {
    const isRemark = bytes[at] === hash
    // A remark ends in zeros when filling a gap was cut short.
    let zeros = at
    if (isRemark)
      while (zeros < bytes.length && bytes[zeros] !== newline && bytes[zeros] !== 0) zeros++
    if (bytes[zeros] === 0) {
      const end = endOfZeros(bytes, zeros)
      gaps.push({ start: at, end })
      at = end
      continue
    }
    const next = isRemark ? zeros + 1 : endOfCommand(bytes, at)
    if (next === undefined || (!isRemark && bytes[at] !== asterisk)) break
    at = next
  }
  return gaps
}

/** Remarks that fill a gap: lines that begin with a hash, and which a server skips. */
function filler({ start, end }: Gap): Buffer {
  const bytes = Buffer.alloc(end - start, ' ')
  for (let at = 0; at < bytes.length; at += remarkLength) {
    // What is left for the last line may be too short for one.
    const last = bytes.length - at < remarkLength + 2
    bytes[at] = hash
    bytes[last ? bytes.length - 1 : at + remarkLength - 1] = newline
    if (last) break
  }
  return bytes
}
