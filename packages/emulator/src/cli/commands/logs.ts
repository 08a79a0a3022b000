import { hasEnded } from '../../backend/lock-holder.js'
import { EmulatorError } from '../../valkey/errors.js'
import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { readLog } from '../read-log.js'
import { portOption, readPort } from '../port.js'
import { findAll, notRunning, onlyOne } from '../running.js'
import { leftLogs } from '../left-logs.js'

export const logs = defineCommand({
  usage: '[options]',
  description:
    'Prints what a detached emulator has written: its requests, warnings and errors. One in the foreground writes to its own terminal.',
  options: {
    ...portOption,
    follow: {
      type: 'boolean',
      short: 'f',
      help: 'Go on with what it writes from now on, until it ends.',
    },
  },
  examples: [`${program} logs`, `${program} logs --follow`],
  run: async ({ port: text, follow = false }) => {
    const wanted = readPort(text)
    const running = onlyOne(await findAll(wanted))
    if (running === undefined) return printLeft(wanted)
    const { port, log, holder } = running
    if (log === null) {
      throw new EmulatorError(
        'COMMAND_REFUSED',
        `The emulator on port ${port} is not detached: its log is in the terminal where it was started.`,
      )
    }
    await readLog(log, follow, () => hasEnded(holder))
    return 0
  },
})

/** Prints the log of an emulator that was killed, or broke: only one that is stopped removes its own. */
async function printLeft(port: number | undefined): Promise<number> {
  const [newest] = (await leftLogs()).filter((left) => port === undefined || left.port === port)
  if (newest === undefined) return notRunning(port)
  process.stderr.write(`The emulator on port ${newest.port} has ended without being stopped.\n`)
  await readLog(newest.path, false, () => true)
  return 0
}
