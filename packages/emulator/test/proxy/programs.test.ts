import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'

const cloud = 'https://api-at-vie-1.exoscale.com/v2/zone'
const other = 'https://example.org/'

/** Programs that read what the emulator's environment tells them, and what each says of a proxy that refuses. */
const programs: readonly {
  readonly name: string
  readonly command: readonly string[]
  readonly refusal: RegExp
  /** Whether this machine has what runs it, by the exit of a command. */
  readonly there: readonly string[]
}[] = [
  {
    name: 'curl',
    command: ['curl', '--silent', '--show-error', cloud, '--next', '--silent', '--verbose', other],
    refusal: /403 The dbaas-valkey emulator leads to api-ch-gva-2\.exoscale\.com:443/,
    there: ['curl', '--version'],
  },
  {
    name: 'Python',
    command: ['python3', path('zones.py'), cloud, other],
    refusal: /403 The dbaas-valkey emulator leads to/,
    there: ['python3', '--version'],
  },
  {
    name: 'Go',
    command: ['go', 'run', path('zones.go'), cloud, other],
    refusal: /The dbaas-valkey emulator leads to/,
    there: ['go', 'version'],
  },
  {
    name: 'Java',
    command: ['java', path('Zones.java'), cloud, other],
    refusal: /403 The dbaas-valkey emulator leads to/,
    there: ['java', '-version'],
  },
  {
    name: 'Node',
    command: [process.execPath, path('zones.mjs'), cloud, other],
    // Since 22.21 Node's fetch goes through the proxy by itself, and does not say what that answered.
    refusal: /403 The dbaas-valkey emulator leads to|Request was cancelled/,
    there: [process.execPath, '--version'],
  },
]

function path(name: string): string {
  return fileURLToPath(new URL(`programs/${name}`, import.meta.url))
}

function isThere([command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args).status === 0
}

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(() => emulator.stop())

/** All that a program prints, wherever it does. */
function output([command = '', ...args]: readonly string[]): Promise<string> {
  const child = spawn(command, args, { env: { ...process.env, ...emulator.env } })
  let text = ''
  child.stdout.on('data', (chunk) => (text += String(chunk)))
  child.stderr.on('data', (chunk) => (text += String(chunk)))
  return new Promise((resolve) => child.once('close', () => resolve(text)))
}

for (const { name, command, refusal, there } of programs) {
  test.runIf(isThere(there))(
    `${name} reaches the cloud's own names through the emulator, trusts it, and reaches nothing else`,
    async () => {
      const text = await output(command)
      expect(text).toContain('"api-endpoint":"https://api-at-vie-1.exoscale.com/v2"')
      expect(text).toMatch(refusal)
    },
    60_000,
  )
}
