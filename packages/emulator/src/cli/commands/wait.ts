import { setTimeout as sleep } from 'node:timers/promises'

import { EmulatorError } from '../../valkey/errors.js'
import { askHealth } from '../ask-health.js'
import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { invalid } from '../invalid.js'
import { defaultPort, portOption, readPort } from '../port.js'
import { findAll, onlyOne } from '../running.js'

/** How often an emulator is asked, in milliseconds. */
const askInterval = 100

export const wait = defineCommand({
  usage: '[options]',
  description:
    'Waits until an emulator is ready, which it may not have been told to be yet: `start &` and `wait` in a script need nothing ' +
    `between them. Without an address, the one that runs, or the one that comes to port ${defaultPort}. Exits with 1 when it is not ready in time.`,
  options: {
    ...portOption,
    endpoint: {
      type: 'string',
      value: 'URL',
      help: 'Any address of an emulator, also on another machine.',
    },
    timeout: {
      type: 'string',
      value: 'SECONDS',
      help: 'How long to wait, 60 by default.',
    },
  },
  examples: [
    `${program} & ${program} wait`,
    `${program} wait --endpoint http://emulator:8379 --timeout 120`,
  ],
  run: async (values) => {
    const port = readPort(values.port)
    const endpoint = readEndpoint(values.endpoint)
    const seconds = readTimeout(values.timeout)
    const end = performance.now() + seconds * 1000
    for (;;) {
      const address = endpoint ?? (await addressOf(port))
      const health = await askHealth(address)
      if (health?.state === 'ready') {
        process.stdout.write(`The emulator at ${new URL(address).origin} is ready.\n`)
        return 0
      }
      if (performance.now() >= end) throw late(address, seconds, health?.state)
      await sleep(askInterval)
    }
  },
})

async function addressOf(port: number | undefined): Promise<string> {
  const running = onlyOne(await findAll(port))
  return running?.endpoint ?? `http://127.0.0.1:${port ?? defaultPort}`
}

function late(address: string, seconds: number, state: string | undefined): EmulatorError {
  const { origin } = new URL(address)
  const what = state === undefined ? 'No emulator answers' : `The emulator is ${state}`
  return new EmulatorError('NOT_READY', `${what} at ${origin} after ${seconds} s.`)
}

/** @throws `INVALID_OPTION` */
function readEndpoint(text: string | undefined): string | undefined {
  if (text === undefined || (URL.canParse(text) && /^https?:/.test(text))) return text
  return invalid(
    `--endpoint takes an address such as http://127.0.0.1:${defaultPort}, not ${text}.`,
  )
}

/** @throws `INVALID_OPTION` */
function readTimeout(text = '60'): number {
  return /^\d+(?:\.\d+)?$/.test(text)
    ? Number(text)
    : invalid(`--timeout takes seconds, not ${text}.`)
}
