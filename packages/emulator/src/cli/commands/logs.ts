import { EmulatorError } from '../../valkey/errors.js'
import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { hasEnded } from '../../backend/lock-holder.js'
import { readLog } from '../read-log.js'
import { portOption, readPort } from '../port.js'
import { findRunning } from '../running.js'

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
    const { port, log, holder } = await findRunning(readPort(text))
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
