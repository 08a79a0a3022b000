/**
 * `pnpm --filter @dbaas-valkey/cli session`: runs the commands below on a terminal, against the emulator, and draws what
 * stood on the screen as `docs/session.svg`. Nothing in the picture is written by hand.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { startEmulator } from '@dbaas-valkey/emulator'

import { drawScreen, type Step } from './screen.js'

const program = join(import.meta.dirname, '../bin/dbaas-valkey.js')
const folder = join(import.meta.dirname, '../docs')

/** What is typed, and what is answered where it asks. */
const lines: readonly (readonly [line: string, answer?: string])[] = [
  ['service create cache --plan startup-4 --valkey-settings.timeout 600 --quiet'],
  ['service list'],
  ['service create other --plan startup-4 --maintenance.dow sundy'],
  ['connect cache -- SET greeting hello'],
  ['connect cache -- GET greeting'],
  ['user list cache -o json --query users[].username'],
  ['service delete cache', 'n\n'],
]

const emulator = await startEmulator({ operations: 'at-once' })
const { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT, EXOSCALE_ZONE } = emulator.env
const variables = { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT, EXOSCALE_ZONE }
try {
  const steps: Step[] = []
  for (const [line, answer] of lines) {
    steps.push({ line: `dbaas-valkey ${line}`, screen: await onTerminal(line, answer) })
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'session.svg'), drawScreen(steps))
} finally {
  await emulator.stop()
}

/** All that comes to a terminal on which a line is run, and a question answered. */
async function onTerminal(line: string, answer = ''): Promise<string> {
  const command = `"${process.execPath}" "${program}" ${line}`
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...process.env, ...variables, COLUMNS: '92', TERM: 'xterm-256color' },
  })
  let screen = ''
  child.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString()
    // Typed once it asks, as a person would.
    if (screen.includes('(y/N)')) child.stdin.end(answer)
  })
  await once(child, 'close')
  return screen
}
