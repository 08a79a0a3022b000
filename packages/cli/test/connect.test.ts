import { readdirSync, readFileSync } from 'node:fs'
import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '@dbaas-valkey/emulator'

import {
  cli,
  ended,
  pointedTo,
  program,
  runProgram,
  startCloud,
  startProgram,
} from './support/program.js'

let emulator: Emulator
let env: Record<string, string>
beforeAll(async () => {
  emulator = await startCloud()
  env = pointedTo(emulator)
  await cli(['service', 'create', 'cache', '--plan', 'startup-4'], { env })
  await cli(['user', 'create', 'cache', '--username', 'app'], { env })
})
afterAll(() => emulator.stop())

test('connects as the user that the service came with, and runs what is behind --', async () => {
  const set = await cli(['connect', 'cache', '--', 'SET', 'greeting', 'hello'], { env })
  expect(set, set.err).toMatchObject({ code: 0, out: 'OK\n' })
  expect((await cli(['connect', 'cache', 'GET', 'greeting'], { env })).out).toBe('hello\n')
})

test('connects as another user', async () => {
  const { out } = await cli(['connect', 'cache', '--user', 'app', '--', 'ACL', 'WHOAMI'], { env })
  expect(out).toContain('User app has no permissions')
})

test('takes commands from standard input, over one connection', async () => {
  const { out } = await cli(['connect', 'cache'], { env, input: 'SET a 1\nGET a\n' })
  expect(out).toBe('OK\n1\n')
})

test('ends with what the program ends with', async () => {
  expect((await cli(['connect', 'cache', '--', '-e', 'NOSUCHCOMMAND'], { env })).code).toBe(1)
})

test('says when there is no such service, before a program is started', async () => {
  expect((await cli(['connect', 'nope'], { env })).code).toBe(14)
})

test('neither address nor password is in the list of processes, nor in an environment', async () => {
  const url = (await cli(['url', 'cache'], { env })).out.trim()
  const { password, port } = new URL(url)
  const child = startProgram(
    process.execPath,
    [program, 'connect', 'cache', '--', 'BLPOP', 'nothing', '0'],
    { env },
  )
  const closed = ended(child)
  const socket = /-s (\S+cache) BLPOP nothing 0/
  const failed = closed.then(({ code, err }) =>
    Promise.reject(new Error(`ended with ${code}: ${err}`)),
  )
  failed.catch(() => undefined)
  while (!processes().some((line) => socket.test(line))) await Promise.race([sleep(50), failed])
  const seen = processes().filter((line) => line.includes('BLPOP nothing 0'))
  expect(seen.length).toBeGreaterThan(1)
  for (const line of seen) {
    expect(line).not.toContain(decodeURIComponent(password))
    expect(line).not.toContain(port)
  }
  child.kill('SIGTERM')
  expect((await closed).code).toBe(143)
})

test('ends when it is terminated, also just after the program has begun', async () => {
  for (let round = 0; round < 8; round++) {
    const child = startProgram(
      process.execPath,
      [program, 'connect', 'cache', '--', 'BLPOP', 'nothing', '0'],
      { env },
    )
    const closed = ended(child)
    const file = `/proc/${child.pid}/task/${child.pid}/children`
    while (readFileSync(file, 'utf8') === '') await immediate()
    child.kill('SIGTERM')
    expect((await closed).code).toBe(143)
  }
})

/** What `ps axeww` shows: the words of each process, and the environment of those that are ours. */
function processes(): string[] {
  const read = (file: string): string => {
    try {
      return readFileSync(file, 'utf8').replaceAll('\0', ' ')
    } catch {
      // It has ended meanwhile, or is another user's.
      return ''
    }
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => `${read(`/proc/${id}/cmdline`)} ${read(`/proc/${id}/environ`)}`)
}

describe('what url and ca print', () => {
  test('is what another program connects with', async () => {
    const file = `${process.cwd()}/node_modules/.ca-of-a-test.pem`
    const line = `"${process.execPath}" "${program}" ca > "${file}" && $(command -v redis-cli || command -v valkey-cli) --no-auth-warning -u "$URL" --cacert "${file}" PING; rm "${file}"`
    const url = (await cli(['url', 'cache'], { env })).out.trim().replace('valkeys:', 'rediss:')
    const { code, out } = await runProgram('bash', ['-c', line], { env: { ...env, URL: url } })
    expect({ code, out }).toEqual({ code: 0, out: 'PONG\n' })
  })
})
