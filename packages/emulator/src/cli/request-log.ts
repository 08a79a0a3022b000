import { fstatSync, ftruncateSync } from 'node:fs'

import type { JournalEntry } from '../testing/journal.js'

/** The form of the log. */
export type LogForm = 'text' | 'json'

/** What the log shows of a request: no bodies, no headers, no values of the query. */
type Logged = Pick<
  JournalEntry,
  'at' | 'method' | 'path' | 'operation' | 'status' | 'duration' | 'fault'
>

/** Returns a line for a request. */
export function logLine(form: LogForm, { at, duration, ...entry }: Logged): string {
  const { method, operation, status, fault } = entry
  const path = printable(entry.path)
  if (form === 'json') {
    const milliseconds = Number(duration.toFixed(1))
    const line = { time: at, method, path, operation: operation ?? null, status: status ?? null }
    return `${JSON.stringify({ ...line, duration: milliseconds, fault })}\n`
  }
  const took = `${duration.toFixed(1)} ms`
  const injected = fault === undefined ? '' : ` (fault: ${fault})`
  return `${at} ${method} ${path} ${operation ?? '-'} ${status ?? '-'} ${took}${injected}\n`
}

/** The longest file of a detached emulator, in bytes, and after how many lines its length is looked at. */
const longest = 16 * 1024 * 1024
const looked = 1000

/**
 * Returns what writes a line for each request to standard output.
 *
 * @param owned whether the output is a file of the emulator's own, which is emptied when it becomes too long
 */
export function requestLog(form: LogForm, owned: boolean): (entry: JournalEntry) => void {
  let lines = 0
  // What reads the output may have ended: the emulator goes on.
  process.stdout.on('error', () => undefined)
  return (entry) => {
    lines += 1
    if (owned && lines % looked === 0) cutLongFile()
    process.stdout.write(logLine(form, entry))
  }
}

/** A detached emulator appends to its file all day. */
function cutLongFile(): void {
  const { fd } = process.stdout
  if (fstatSync(fd).size > longest) ftruncateSync(fd)
}

/** Bytes that a terminal might take for a command stand as `%1b` does in a path. */
function printable(path: string): string {
  return path.replaceAll(
    /[^\u{21}-\u{7e}]/gu,
    (character) => `%${character.codePointAt(0)?.toString(16)}`,
  )
}
