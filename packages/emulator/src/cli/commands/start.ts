import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { invalid } from '../invalid.js'
import type { ReadyForm } from '../ready-text.js'
import type { LogForm } from '../request-log.js'
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
    quiet: { type: 'boolean', short: 'q', help: 'Print no line for each request.' },
    log: {
      type: 'string',
      value: 'FORM',
      help: 'How requests and messages are printed: text, the default, or json.',
    },
    json: {
      type: 'boolean',
      help: 'Print what there is to know as one line of JSON, and requests only when --log is given.',
    },
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
    const form = readLogForm(values.log)
    if (detach) {
      const { logOfParent, startDetached } = await import('../detached.js')
      if (logOfParent === undefined) return startDetached()
    }
    const quiet = values.quiet ?? (json && form === undefined)
    const { serve } = await import('../serve.js')
    return serve(options, {
      credentials: values.credentials,
      requests: quiet ? undefined : (form ?? 'text'),
      messages: form ?? 'text',
      ready: readyForm(json, form === 'json' && !detach),
      detached: detach,
    })
  },
})

function readLogForm(text: string | undefined): LogForm | undefined {
  if (text === undefined || text === 'text' || text === 'json') return text
  return invalid(`--log takes text or json, not ${text}.`)
}

function readyForm(json: boolean, asLog: boolean): ReadyForm {
  if (json) return 'json'
  return asLog ? 'log' : 'text'
}
