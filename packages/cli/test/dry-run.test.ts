import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '@dbaas-valkey/emulator'

import { cli, pointedTo, runProgram, startCloud } from './support/program.js'

let emulator: Emulator
let env: Record<string, string>
beforeAll(async () => {
  emulator = await startCloud()
  env = pointedTo(emulator)
})
afterAll(() => emulator.stop())

/** The shell function of the guide, which the printed line calls. */
const guide = readFileSync(join(import.meta.dirname, '../../../docs/guide/signing.md'), 'utf8')
const sign =
  [...guide.matchAll(/```sh\n([^]*?)```/g)]
    .map(([, text]) => text ?? '')
    .find((text) => text.includes('sign() {')) ?? ''

/** The curl that a dry run prints is run where there is one. */
const hasCurl = spawnSync('curl', ['--version']).status === 0

test('a dry run sends nothing, and its curl does the same as the command', async () => {
  const create = [
    'service',
    'create',
    'cache',
    '--plan',
    'startup-4',
    '--valkey-settings.timeout',
    '600',
  ]
  const { code, out } = await cli([...create, '--dry-run'], { env })
  expect(code).toBe(0)
  expect(out).toContain(`POST ${emulator.endpoint}/dbaas-valkey/cache`)
  expect(out).not.toContain(env['EXOSCALE_API_SECRET'])
  expect(out).toContain('signature=***')
  const before = await cli(['service', 'list', '--query', 'length("dbaas-services")'], { env })
  expect(before.out).toBe('0\n')
  if (!hasCurl) return
  const curl = out.slice(out.indexOf('\nbody=') + 1)
  const ran = await runProgram('bash', ['-c', sign + curl], { env })
  expect(ran.code, ran.err).toBe(0)
  const after = await cli(['service', 'show', 'cache', '--query', '"valkey-settings".timeout'], {
    env,
  })
  expect(after.out).toBe('600\n')
})

test('a dry run masks secrets, also of a body that was given as a whole', async () => {
  const body = '{"password":"not-to-be-seen-1"}'
  const words = ['api', 'reset-dbaas-valkey-user-password', 'cache', 'default', '--dry-run']
  for (const more of [[], ['-o', 'json']]) {
    const { code, out } = await cli([...words, ...more], { env, input: body })
    expect(code).toBe(0)
    expect(out).toContain('***')
    expect(out).not.toContain('not-to-be-seen')
  }
})

test('a dry run is validated, and asks nothing', async () => {
  expect((await cli(['service', 'create', 'x', '--dry-run'], { env })).code).toBe(4)
  expect((await cli(['service', 'delete', 'x', '--dry-run'], { env })).code).toBe(0)
})

test('the curl of what needs no signature has none', async () => {
  const { out } = await cli(['zone', 'list', '--dry-run'], {
    env: { EXOSCALE_API_ENDPOINT: emulator.endpoint },
  })
  const curl = out.slice(out.indexOf('\ncurl') + 1)
  expect(curl).not.toContain('sign')
  if (!hasCurl) return
  const ran = await runProgram('bash', ['-c', curl])
  expect(JSON.parse(ran.out)).toHaveProperty('zones')
})
