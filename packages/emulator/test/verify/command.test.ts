import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, onTestFinished, test, vi } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'

const main = fileURLToPath(new URL('../../verify/main.ts', import.meta.url))

async function testEmulator(): Promise<Emulator> {
  const emulator = await startEmulator()
  onTestFinished(() => emulator.stop())
  return emulator
}

/** Starts the command as `pnpm verify` does. */
function startVerify(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (chunk: Buffer): void => void (output += chunk.toString())
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }))
  return { child, ended }
}

describe('the command', () => {
  test('compares, writes a record by date, and tells neither key nor secret', async () => {
    const emulator = await testEmulator()
    const records = mkdtempSync(join(tmpdir(), 'verify-test-'))
    onTestFinished(() => rmSync(records, { recursive: true }))
    const args = ['--endpoint', emulator.endpoint, '--yes', '--records', records]
    const { EXOSCALE_API_KEY, EXOSCALE_API_SECRET } = emulator.env
    const env = { EXOSCALE_API_KEY, EXOSCALE_API_SECRET }
    const { code, output } = await startVerify(args, env).ended
    expect(output).toContain('No difference')
    expect(code).toBe(0)
    expect(readdirSync(join(records, 'local'))).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d-other\.json$/),
    ])
    expect(output).not.toContain(EXOSCALE_API_KEY)
    expect(output).not.toContain(EXOSCALE_API_SECRET)
  })

  test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'deletes what it created before %s ends it',
    async (signal) => {
      const emulator = await testEmulator()
      await emulator.control.injectFault({
        operation: 'get-dbaas-service-logs',
        kind: 'delay',
        delay: 600_000,
      })
      const { child, ended } = startVerify(['--yes'], { ...emulator.env })
      const state = () => emulator.control.state()
      await vi.waitUntil(async () => (await state()).services[0]?.state === 'running', {
        timeout: 50_000,
      })
      child.kill(signal)
      const { code, output } = await ended
      expect(output).toContain('The run was stopped.')
      expect(code).toBe(2)
      expect((await state()).services).toEqual([])
    },
  )

  test.each([
    ['that nobody is there to ask', {}, [], 'Nobody is there to ask: pass --yes'],
    ['what it does and costs before', {}, [], 'Costs     what one hobbyist-2 service costs'],
    ['that credentials are missing', { EXOSCALE_API_KEY: '' }, [], 'No credentials: set'],
    [
      'that nobody answers',
      {},
      ['--endpoint', 'http://127.0.0.1:9/v2', '--yes'],
      'No answer to GET',
    ],
    ['which option it does not know', {}, ['--force'], "Unknown option '--force'"],
  ])('says %s, and creates nothing', async (_, env, args, sentence) => {
    const emulator = await testEmulator()
    const { code, output } = await startVerify(args, { ...emulator.env, ...env }).ended
    expect(output).toContain(sentence)
    expect(output).not.toMatch(/^ +at /m)
    expect(code).toBe(2)
    expect(await emulator.control.journal()).toEqual([])
  })

  test('explains itself', async () => {
    const { code, output } = await startVerify(['--help'], {}).ended
    expect(output).toMatch(/^Usage: pnpm verify/)
    expect(code).toBe(0)
  })
})
