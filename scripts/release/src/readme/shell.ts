import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'

import { tryRun } from '../process.js'
import { folderFor, type Installed } from './project.js'
import { asksForEmulator } from './runs.js'
import type { Trial } from '../pack/trial.js'
import type { Example, Reading } from './examples.js'

const emulator = '@dbaas-valkey/emulator'

/**
 * Starts an emulator in one shell and runs an example against it in another, with the commands that a README prints for
 * that. Only the port is another one: theirs may be taken. One that is started in the background is stopped by the command
 * that the README prints for that as well.
 */
export async function runWithPrintedCommands(
  readings: readonly Reading[],
  folder: string,
  installed: Installed,
  env: NodeJS.ProcessEnv,
): Promise<Trial[]> {
  const printed = readings.flatMap(({ emulator: commands, examples }) => {
    const example = examples.find(
      ({ file, text }) => file.endsWith('.mjs') && asksForEmulator(text),
    )
    const start = commands.find((command) => command.startsWith('npx '))
    const lead = commands.find((command) => command.startsWith('eval '))
    const stop = commands.find((command) => command.startsWith(`npx ${emulator} stop`))
    return example && start !== undefined && lead !== undefined
      ? [{ example, start, lead, stop: start.includes('--detach') ? stop : undefined }]
      : []
  })
  const trials: Trial[] = []
  for (const [index, { example, start, lead, stop }] of printed.entries()) {
    const name = `${example.place}: ${uncommented(start)}, ${uncommented(lead)}`
    const begin = performance.now()
    const place = `${folder}-${index}`
    await mkdir(place)
    await folderFor(withEmulator(example), place, installed)
    const run = `${uncommented(lead)} && ${example.command}`
    const end = stop === undefined ? '' : `; code=$?; ${uncommented(stop)} && exit $code`
    const { passed, output } = await inTwoShells(place, env, start, run + end)
    trials.push({ name, passed, seconds: (performance.now() - begin) / 1000, output })
  }
  return trials
}

async function inTwoShells(
  folder: string,
  env: NodeJS.ProcessEnv,
  start: string,
  commands: string,
): Promise<Pick<Trial, 'passed' | 'output'>> {
  const port = await freePort()
  const withPort = (text: string): string =>
    text.replaceAll(new RegExp(`(${emulator} (?:env|stop))`, 'g'), `$1 --port ${port}`)
  const server = spawn('bash', ['-c', `exec ${uncommented(start)} --port ${port}`], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, all of which Ctrl+C ends as in a terminal: npx does not pass it on.
    detached: true,
  })
  try {
    // It prints its address once it answers. One in the background has answered when its command has ended.
    await Promise.race([once(createInterface(server.stdout), 'line'), once(server, 'exit')])
    const { code, output } = await tryRun('bash', ['-c', withPort(commands)], {
      cwd: folder,
      env,
      timeout: 60_000,
    })
    return { passed: code === 0, output }
  } finally {
    if (server.exitCode === null && server.pid !== undefined) {
      process.kill(-server.pid, 'SIGINT')
      await once(server, 'exit')
    }
  }
}

function withEmulator(example: Example): Example {
  return { ...example, packages: [...new Set([...example.packages, emulator])] }
}

function uncommented(command: string): string {
  return command.replace(/\s*#.*$/, '')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
