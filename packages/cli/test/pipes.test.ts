import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '@dbaas-valkey/emulator'

import {
  cli,
  ended,
  pointedTo,
  program,
  shell,
  startCloud,
  startProgram,
} from './support/program.js'

let emulator: Emulator
let env: Record<string, string>
beforeAll(async () => {
  emulator = await startCloud()
  env = pointedTo(emulator)
  await cli(['service', 'create', 'cache', '--plan', 'startup-4'], { env })
})
afterAll(() => emulator.stop())

test('output goes through a pipe', async () => {
  const line = `dbaas-valkey service list -o json | node -e 'process.stdin.pipe(process.stdout)' | grep -c cache`
  expect(await shell(line, { env })).toMatchObject({ out: '1\n', err: '' })
})

test('a reader that has enough ends the program, without a word, when there is more to say', async () => {
  const line =
    'set -o pipefail; dbaas-valkey logs cache --follow -o text | head -1 | grep -c .; echo "${PIPESTATUS[0]}"'
  let hasEnded = false
  const closed = shell(line, { env }).finally(() => (hasEnded = true))
  // A server writes to its log whenever it is started again.
  for (let threads = 2; !hasEnded; threads = 5 - threads) {
    await cli(
      ['service', 'update', 'cache', '--valkey-settings.io_threads', String(threads), '--quiet'],
      { env },
    )
  }
  expect(await closed).toEqual({ code: 0, out: '1\n141\n', err: '' })
})

test('a log is followed: an entry a line, and what comes later as well', async () => {
  const child = startProgram(
    process.execPath,
    [program, 'logs', 'cache', '--follow', '-o', 'json'],
    { env },
  )
  const lines: string[] = []
  let rest = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  const closed = ended(child)
  while (lines.length === 0) await sleep(50)
  // A server that starts again says so.
  await emulator.control.crashNode({ service: 'cache' })
  const starts = (): number => lines.filter((line) => line.includes('Server initialized')).length
  while (starts() < 2) await sleep(50)
  for (const line of lines) expect(JSON.parse(line)).toHaveProperty('message')
  child.kill('SIGINT')
  expect((await closed).code).toBe(130)
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a watch with %i', async (signal, exit) => {
  const child = startProgram(process.execPath, [program, 'service', 'list', '--watch'], { env })
  const closed = ended(child)
  if (child.stdout) await once(child.stdout, 'data')
  child.kill(signal)
  const { code, err } = await closed
  expect({ code, err }).toEqual({
    code: exit,
    err: 'Error: Interrupted. What the API has begun goes on.\n',
  })
})
