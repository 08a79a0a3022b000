import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Json } from './scenario.js'

/** What is kept of one answer. */
export interface AnswerRecord {
  readonly status: number
  readonly type: string
  readonly body?: Json
  /** How the operation that was answered ended. */
  readonly end?: Json
  /** Seconds until that end, or until the service was there or gone. */
  readonly seconds?: number
}

/** What an API answered on a day: no name, address or secret is in it. */
export interface VerifyRecord {
  /** The version of this form. */
  readonly format: 1
  /** When the run began: `2026-11-28T19:30:00Z`. */
  readonly time: string
  /** The zone of the cloud, or `other` for any other address. */
  readonly source: string
  /** By scenario and step: `users/create`. Steps that came too late are absent. */
  readonly answers: Readonly<Record<string, AnswerRecord>>
}

/** Where the records of the cloud are kept. Those of other addresses are in a folder below it that Git ignores. */
export const recordsDirectory = fileURLToPath(new URL('records', import.meta.url))

/** `2026-11-28`, in UTC. */
export function dayOf({ time }: VerifyRecord): string {
  return time.slice(0, 10)
}

/** Writes a record under its date and source; an earlier one of the same day stays. Returns the path. */
export async function writeRecord(record: VerifyRecord, directory: string): Promise<string> {
  const folder = record.source === 'other' ? join(directory, 'local') : directory
  await mkdir(folder, { recursive: true })
  const text = `${JSON.stringify(record, undefined, 2)}\n`
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `-${number}`
    const path = join(folder, `${dayOf(record)}-${record.source}${suffix}.json`)
    try {
      await writeFile(path, text, { flag: 'wx' })
      return path
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** The records of the cloud, the oldest first. */
export async function readRecords(directory: string): Promise<VerifyRecord[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json'))
  const records = await Promise.all(
    names.map(
      async (name) => JSON.parse(await readFile(join(directory, name), 'utf8')) as VerifyRecord,
    ),
  )
  return records.sort((one, other) => (one.time < other.time ? -1 : 1))
}
