import { setTimeout as sleep } from 'node:timers/promises'

import { hasEnded, isNeighbour } from '../../backend/lock-holder.js'
import { EmulatorError } from '../../valkey/errors.js'
import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import type { Notice } from '../notice.js'
import { portOption, readPort } from '../port.js'
import { findAll, notRunning, onlyOne } from '../running.js'

/** How long an emulator may take to stop its servers, in milliseconds: each of them may be saving its data. */
const patience = 30_000
const lookInterval = 20

export const stop = defineCommand({
  usage: '[options]',
  description:
    'Stops a running emulator with its servers, and waits until it has ended. Without --data, nothing stays behind.',
  options: {
    ...portOption,
    all: { type: 'boolean', help: 'Stop all emulators of this user.' },
  },
  examples: [`${program} stop`, `${program} stop --port 8380`, `${program} stop --all`],
  run: async ({ port: text, all }) => {
    const port = readPort(text)
    const found = await findAll(port)
    const chosen = all ? found : [onlyOne(found) ?? notRunning(port)]
    await Promise.all(chosen.map(stopOne))
    for (const { port: stopped } of chosen)
      process.stdout.write(`The emulator on port ${stopped} has ended.\n`)
    if (chosen.length === 0) process.stdout.write('No emulator of yours is running.\n')
    return 0
  },
})

/** @throws {@link EmulatorError} `NOT_RUNNING`, `NOT_READY` */
async function stopOne({ port, holder }: Notice): Promise<void> {
  if (!isNeighbour(holder)) {
    throw new EmulatorError(
      'NOT_RUNNING',
      `The emulator on port ${port} runs in another container: stop it there.`,
    )
  }
  terminate(holder.pid)
  for (const end = performance.now() + patience; performance.now() < end;) {
    if (hasEnded(holder)) return
    await sleep(lookInterval)
  }
  throw new EmulatorError(
    'NOT_READY',
    `The emulator on port ${port} (process ${holder.pid}) has not ended after ${patience / 1000} s. ` +
      'It still stops its servers, or a debugger holds it.',
  )
}

/** An emulator that has just ended by itself needs no signal. */
function terminate(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
