import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import { directoryUnusable } from '../valkey/errors.js'
import type { Log } from '../valkey/log.js'
import type { OperationRecord } from './operation-record.js'

/** Keeps operations from one start of the emulator to the next. */
export interface OperationLog {
  /** The operations of earlier starts, as they were when the emulator ended. */
  readonly remembered: readonly OperationRecord[]
  /** Keeps the present state of an operation. */
  write(operation: OperationRecord): void
  clear(): void
}

/** The log of an emulator without a data directory. */
export const forgetful: OperationLog = { remembered: [], write() {}, clear() {} }

/** How an operation ends that was pending when the emulator ended. */
const interrupted = {
  state: 'failure',
  reason: 'interrupted',
  message: 'The emulator ended before the work was done',
} as const

/**
 * Opens a file that holds a line for each change of an operation. A line is written before the client has its answer, so that
 * nothing is missing when the emulator is killed.
 *
 * @throws an `EmulatorError` when its folder cannot be used
 */
export function openOperationLog(path: string, log: Log): OperationLog {
  const rewrite = (operations: readonly OperationRecord[]) => {
    const temporary = `${path}.new`
    writeFileSync(temporary, operations.map(toLine).join(''), { mode: 0o600 })
    renameSync(temporary, path)
  }
  const remembered = takeUp(path, rewrite)
  // On a full disk a line may be cut short: the next one must not become part of it.
  let lineIsOpen = false
  return {
    remembered,
    write: (operation) => {
      try {
        appendFileSync(path, `${lineIsOpen ? '\n' : ''}${toLine(operation)}`)
        lineIsOpen = false
      } catch (error) {
        lineIsOpen = true
        log('error', `An operation cannot be kept in ${path}: ${(error as Error).message}`)
      }
    },
    clear: () => rewrite([]),
  }
}

/** Reads the operations in the file. Those that were pending ended with the emulator that wrote them. */
function takeUp(
  path: string,
  rewrite: (operations: readonly OperationRecord[]) => void,
): OperationRecord[] {
  const directory = dirname(path)
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const remembered = [...readLines(path)].map((operation) =>
      operation.state === 'pending' ? { ...operation, ...interrupted } : operation,
    )
    rewrite(remembered)
    return remembered
  } catch (error) {
    throw directoryUnusable(directory, error)
  }
}

function toLine(operation: OperationRecord): string {
  return `${JSON.stringify(operation)}\n`
}

/** Returns the last state of each operation. Lines that cannot be parsed are left out: the last one may be incomplete. */
function readLines(path: string): Iterable<OperationRecord> {
  const operations = new Map<string, OperationRecord>()
  for (const line of readText(path).split('\n')) {
    const operation = parseLine(line)
    if (operation?.id !== undefined) operations.set(operation.id, operation)
  }
  return operations.values()
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

function parseLine(line: string): OperationRecord | undefined {
  try {
    return JSON.parse(line) as OperationRecord
  } catch {
    return undefined
  }
}
