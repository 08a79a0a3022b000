import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { invalid } from '../invalid.js'
import { readPort } from '../port.js'
import { runCommand } from '../run-command.js'
import { findAll, notRunning, onlyOne } from '../running.js'
import { readStartOptions, startOptions } from '../start-options.js'

export const exec = defineCommand({
  usage: '[options] -- COMMAND [ARGUMENT...]',
  description:
    'Runs a command with the environment that points clients to an emulator: the one that runs, or, when none does, one of its own, which ' +
    'ends with it. Ends with the exit code of the command, and passes signals on to it.',
  takesCommand: true,
  options: {
    port: {
      type: 'string',
      value: 'PORT',
      help: 'Which emulator, when several are running.',
    },
    new: {
      type: 'boolean',
      help: 'Start an emulator for the command even when one is running. It is on a free port. The options below are its own.',
    },
    ...startOptions,
  },
  examples: [
    `${program} exec -- npm test`,
    `${program} exec --new --operations at-once -- node app.js`,
    `${program} exec -- sh -c 'echo $EXOSCALE_API_ENDPOINT'`,
  ],
  run: async (values, words) => {
    const { port: text, new: own = false, ...given } = values
    const port = readPort(text)
    const [name, ...args] = words
    if (name === undefined) return invalid('exec takes a command: exec -- npm test, for example.')
    if (own && port !== undefined) return invalid('--new starts on a free port: leave --port out.')
    const running = own ? undefined : onlyOne(await findAll(port))
    if (running !== undefined) {
      const [option] = Object.keys(given)
      if (option === undefined) return runCommand(name, args, running.env)
      return invalid(
        `--${option} is for an emulator to come, and one is running on port ${running.port}: leave it out, or add --new.`,
      )
    }
    if (port !== undefined) return notRunning(port)
    const options = readStartOptions(given)
    const { startEmulator } = await import('../../start.js')
    const { credentialsFor } = await import('../credentials.js')
    const emulator = await startEmulator({
      ...options,
      ...(await credentialsFor(options, given.credentials)),
    })
    try {
      return await runCommand(name, args, emulator.env)
    } finally {
      await emulator.stop()
    }
  },
})
