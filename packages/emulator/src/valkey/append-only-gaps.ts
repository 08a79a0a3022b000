import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What a server's log says when its append-only file is damaged. A file that only lacks its end is not. */
const damage = /Bad file format reading the append only file/
const asterisk = '*'.charCodeAt(0)
const hash = '#'.charCodeAt(0)
const newline = '\n'.charCodeAt(0)
/** The length of the comments that fill a gap. A server reads at most a kilobyte of a comment at once. */
const remarkLength = 64

export function isDamaged(reason: unknown): boolean {
  return reason instanceof Error && damage.test(reason.message)
}

interface Gap {
  readonly start: number
  readonly end: number
}

/**
 * Closes gaps in the append-only files of a stopped server. Valkey and Redis leave gaps when a disk was full and has room
 * again: they truncate the part of a command that they could write, but then write on at the old position, because a file that
 * a rewrite has created is not opened for appending. The commands before and after the gap are complete, but the server would
 * not start with the file.
 *
 * The files keep their length, because there may be no room for a copy.
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

/** Reads the number in a line such as `$3`. Returns it with the position of the next line. */
function readCount(bytes: Buffer, at: number): { count: number; next: number } {
  const end = bytes.indexOf(newline, at)
  if (end === -1) return { count: Number.NaN, next: bytes.length }
  const text = bytes.toString('latin1', at + 1, end - 1)
  return { count: /^\d+$/.test(text) ? Number(text) : Number.NaN, next: end + 1 }
}

/** Returns the position after the command that begins here; undefined when the command is not complete. */
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

/** Finds zeros between commands. Stops at the first thing that is neither a command nor a gap. */
function findGaps(bytes: Buffer): Gap[] {
  const gaps: Gap[] = []
  for (let at = 0; at < bytes.length;) {
    const isRemark = bytes[at] === hash
    // A comment ends in zeros when an earlier run was killed while it filled the gap.
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

/** Returns comments that fill a gap. They are lines that begin with a hash, and a server skips them. */
function filler({ start, end }: Gap): Buffer {
  const bytes = Buffer.alloc(end - start, ' ')
  for (let at = 0; at < bytes.length; at += remarkLength) {
    // The rest may be too short for another line.
    const last = bytes.length - at < remarkLength + 2
    bytes[at] = hash
    bytes[last ? bytes.length - 1 : at + remarkLength - 1] = newline
    if (last) break
  }
  return bytes
}
