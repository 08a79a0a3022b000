import { EmulatorError } from '../valkey/errors.js'
import { program } from './commands.js'
import { findNotices, type Notice } from './notice.js'

/**
 * Returns the emulator that is running, or the one on a port.
 *
 * @throws {@link EmulatorError} `NOT_RUNNING` when there is none, or several and no port was given
 */
export async function findRunning(port: number | undefined): Promise<Notice> {
  const found = await findAll(port)
  return onlyOne(found) ?? notRunning(port)
}

/** Returns all emulators that are running, or those on a port: each address of a machine may have one there. */
export async function findAll(port: number | undefined): Promise<Notice[]> {
  const running = await findNotices()
  return running.filter((notice) => port === undefined || notice.port === port)
}

/**
 * Returns the one of a list; undefined for none.
 *
 * @throws {@link EmulatorError} `SEVERAL_RUNNING`
 */
export function onlyOne(found: readonly Notice[]): Notice | undefined {
  const [first, ...others] = found
  if (others.length === 0) return first
  const ports = found.map(({ port }) => port).join(', ')
  throw new EmulatorError(
    'SEVERAL_RUNNING',
    `Several emulators are running. Name one of them with --port: ${ports}.`,
  )
}

/** @throws {@link EmulatorError} `NOT_RUNNING`, always */
export function notRunning(port: number | undefined): never {
  const where = port === undefined ? '' : ` on port ${port}`
  throw new EmulatorError(
    'NOT_RUNNING',
    `No emulator of yours is running${where}. Start one with: ${program}`,
  )
}
