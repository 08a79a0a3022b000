import type { Emulator } from '@dbaas-valkey/emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { printable } from '../src/terminal.js'
import { cli, onTerminal, pointedTo, shell, startCloud } from './support/program.js'

let emulator: Emulator
let env: Record<string, string>
let password: string
beforeAll(async () => {
  // Also where reading a service tells its passwords, they are not shown.
  emulator = await startCloud({ secrets: 'shown' })
  env = pointedTo(emulator)
  await cli(['service', 'create', 'cache', '--plan', 'startup-4'], { env })
  const revealed = await cli(['user', 'reveal-password', 'cache', 'default'], { env })
  password = (JSON.parse(revealed.out) as { password: string }).password
})
afterAll(() => emulator.stop())

describe('output', () => {
  test('is JSON where nobody reads it', async () => {
    const { out } = await cli(['service', 'list'], { env })
    expect(JSON.parse(out)).toMatchObject({ 'dbaas-services': [{ name: 'cache' }] })
  })

  test('is a table on a terminal', async () => {
    const { out } = await onTerminal('service list', { env })
    expect(out).toMatch(/NAME +PLAN +TYPE.*\r\n.*cache +startup-4 +valkey/)
  })

  test('has colours on a terminal only, and none where NO_COLOR is set', async () => {
    const colours = '\u001b[1m'
    expect((await onTerminal('service list', { env })).out).toContain(colours)
    expect(
      (await onTerminal('service list', { env: { ...env, NO_COLOR: '1' } })).out,
    ).not.toContain(colours)
    expect((await cli(['service', 'list', '-o', 'table'], { env })).out).not.toContain(colours)
  })

  test('is YAML', async () => {
    const { out } = await cli(['service', 'show', 'cache', '--output', 'yaml'], { env })
    expect(parse(out)).toMatchObject({ name: 'cache', maintenance: { updates: [] } })
  })

  test('is text for a shell, a service a line, with the same columns every time', async () => {
    const line = `dbaas-valkey service list -o text | while IFS=$'\\t' read -r name plan type; do echo "$name is $plan"; done`
    expect((await shell(line, { env })).out).toBe('cache is startup-4\n')
  })

  test('is chosen from by a JMESPath expression', async () => {
    const query = '"dbaas-services"[?state==`running`].{name: name, plan: plan}'
    const { out } = await cli(['service', 'list', '--query', query], { env })
    expect(JSON.parse(out)).toEqual([{ name: 'cache', plan: 'startup-4' }])
    const name = await cli(['service', 'show', 'cache', '--query', 'name', '-o', 'text'], { env })
    expect(name.out).toBe('cache\n')
    const table = await cli(['service', 'list', '--query', query, '-o', 'table'], { env })
    expect(table.out).toBe('NAME   PLAN\ncache  startup-4\n')
  })

  test('is nothing with --quiet', async () => {
    expect(await cli(['service', 'list', '--quiet'], { env })).toEqual({
      code: 0,
      out: '',
      err: '',
    })
  })

  test('says that a list is empty', async () => {
    await using empty = await startCloud()
    const { out } = await cli(['service', 'list', '-o', 'table'], { env: pointedTo(empty) })
    expect(out).toBe('There are none.\n')
  })
})

describe('secrets', () => {
  const reads = [
    'service show cache',
    'service show cache -o table',
    'service show cache -o yaml',
    'service show cache -o text',
    'service show cache --query users[].password',
    'service list',
    'user list cache',
    'api get-dbaas-service-valkey cache',
  ]
  test.each(reads)('are not shown by %s', async (line) => {
    const { code, out } = await cli(line.split(' '), { env })
    expect(code).toBe(0)
    expect(out).not.toContain(password)
  })

  const reveals = [
    'user reveal-password cache default',
    'url cache',
    'api reveal-dbaas-valkey-user-password cache default',
  ]
  test.each(reveals)('are shown by %s, which is there to do so', async (line) => {
    expect((await cli(line.split(' '), { env })).out).toContain(password)
  })
})

test('progress is told on a terminal only', async () => {
  const create = 'service create other --plan startup-4 --quiet'
  const told = await onTerminal('wait cache', { env })
  expect(told.out).toContain('Waiting for cache')
  expect((await cli(['wait', 'cache'], { env })).err).toBe('')
  expect((await onTerminal(create, { env })).out).toBe('')
})

test('what other people wrote is printed, and not carried out', () => {
  expect(printable('a\u001b[2Jb\u0007c\u202ed\re\tf')).toBe(
    String.raw`a\u001b[2Jb\u0007c\u202ed\u000de` + '\tf',
  )
})
