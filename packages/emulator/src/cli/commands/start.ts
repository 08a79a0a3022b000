import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { defaultPort, readPort } from '../port.js'
import { readStartOptions, startOptions } from '../start-options.js'

export const start = defineCommand({
  usage: '[options]',
  description:
    'Starts an emulator that serves until Ctrl+C ends it. Detached, it goes on in the background until it is stopped.',
  options: {
    port: {
      type: 'string',
      value: 'PORT',
      help: `Port to listen on, ${defaultPort} by default; 0 picks a free one.`,
    },
    detach: {
      type: 'boolean',
      short: 'd',
      help: 'Return when it is ready, and leave it running in the background.',
    },
    ...startOptions,
    json: { type: 'boolean', help: 'Print what there is to know as one line of JSON.' },
  },
  examples: [
    program,
    `${program} start --detach --data ./data`,
    `${program} start --port 0 --json`,
  ],
  run: async (values) => {
    const { detach = false, json = false } = values
    const port = readPort(values.port) ?? defaultPort
    const options = { ...readStartOptions(values), port }
    if (detach) {
      const { logOfParent, startDetached } = await import('../detached.js')
      if (logOfParent === undefined) return startDetached()
    }
    const { serve } = await import('../serve.js')
    return serve(options, { json, detached: detach })
  },
})
