import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '@dbaas-valkey/emulator'

import { cli, onTerminal, pointedTo, startCloud } from './support/program.js'

let emulator: Emulator
let env: Record<string, string>
beforeAll(async () => {
  emulator = await startCloud()
  env = pointedTo(emulator)
})
afterAll(() => emulator.stop())

const names = async (): Promise<string> =>
  (await cli(['service', 'list', '-o', 'text', '--query', '"dbaas-services"[].name'], { env })).out

const create = (name: string) => cli(['service', 'create', name, '--plan', 'startup-4'], { env })

test('what destroys asks on a terminal, and does nothing unless the answer is yes', async () => {
  await create('asked')
  const no = await onTerminal('service delete asked', { env, input: 'n\n' })
  expect(no.out).toContain('Really service delete asked? (y/N)')
  expect(no.code).toBe(5)
  expect(await names()).toContain('asked')
  const yes = await onTerminal('service delete asked', { env, input: 'y\n' })
  expect(yes.code).toBe(0)
  expect(await names()).not.toContain('asked')
})

test('what destroys is refused without a terminal, and done with --yes', async () => {
  await create('scripted')
  for (const line of ['service delete scripted', 'api delete-dbaas-service-valkey scripted']) {
    expect((await cli(line.split(' '), { env })).code).toBe(5)
  }
  expect(await names()).toContain('scripted')
  expect((await cli(['service', 'delete', 'scripted', '-y'], { env })).code).toBe(0)
  expect(await names()).not.toContain('scripted')
})

test('to reset a password destroys: whoever has the old one is locked out', async () => {
  await create('locked')
  const { code, err } = await cli(['user', 'reset-password', 'locked', 'default'], { env })
  expect(code).toBe(5)
  expect(err).toContain('--yes')
})
