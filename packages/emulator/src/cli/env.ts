import type { EmulatorEnvironment } from '../emulator.js'
import { EmulatorError } from '../valkey/errors.js'
import { findNotices } from './notice.js'

/**
 * Returns the environment of the emulator that is running, or of the one on a port.
 *
 * @throws {@link EmulatorError} `NOT_RUNNING` when there is none, or several and no port was given
 */
export async function findEnvironment(port: number | undefined): Promise<EmulatorEnvironment> {
  const running = await findNotices()
  const fitting = running.filter((notice) => port === undefined || notice.port === port)
  const [found, ...others] = fitting
  if (found === undefined) {
    const where = port === undefined ? '' : ` on port ${port}`
    throw new EmulatorError(
      'NOT_RUNNING',
      `No emulator of yours is running${where}. Start one with: npx @dbaas-valkey/emulator`,
    )
  }
  if (others.length > 0) {
    const ports = fitting.map((notice) => notice.port).join(', ')
    throw new EmulatorError(
      'NOT_RUNNING',
      `Several emulators are running: choose with --port (${ports}).`,
    )
  }
  return found.env
}

/** Printed to stderr, since the shell runs the lines of stdout. */
export const cloudWarning =
  'Without these variables, tools that know the names of the cloud only (Terraform, to delete) reach the real cloud; ' +
  'with them, HTTPS from this shell reaches the emulator only.'

/** Returns an environment as `export` lines for a shell. */
export function shellExports(env: EmulatorEnvironment): string {
  return Object.entries(env)
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'\n`)
    .join('')
}
