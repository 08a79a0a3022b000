import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Emulator } from '@dbaas-valkey/emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { exitCodes } from '../src/failure/exit-codes.js'
import { cli, pointedTo, startCloud } from './support/program.js'

let emulator: Emulator
let env: Record<string, string>
beforeAll(async () => {
  emulator = await startCloud()
  env = pointedTo(emulator)
  await cli(['service', 'create', 'cache', '--plan', 'startup-4'], { env })
  const closed = ['closed', '--plan', 'startup-4', '--ip-filter', '192.0.2.1/32', '--wait']
  await cli(['service', 'create', ...closed], { env })
})
afterAll(() => emulator.stop())

const unreachable = { EXOSCALE_API_ENDPOINT: 'http://127.0.0.1:1/v2' }

describe('a failure says what to do, and has an exit code of its own', () => {
  const rows: [line: string, exit: number, words: string, env?: Record<string, string>][] = [
    ['service crate cache', 2, 'Did you mean service create?'],
    ['servce list', 2, 'There is no command "servce". Did you mean service?'],
    ['service', 2, '"service" is followed by one of: create, delete, list, show, update.'],
    ['--zone ch-gva-2 service list', 2, 'The words of a command come first'],
    ['service show', 2, '<name> is missing.'],
    ['service show a b', 2, '"b" is one argument too many: 1 is taken.'],
    ['service create cache --paln startup-4', 2, 'There is no option --paln. Did you mean --plan?'],
    ['service create cache --plan', 2, '--plan takes a value.'],
    ['service create cache --plan a --plan b', 2, '--plan is given twice.'],
    ['service list --output xml', 2, '--output takes table, json, yaml, text, not "xml".'],
    ['service list --query bad[', 2, '--query "bad[" cannot be used'],
    ['api get-dbaas-service-valky cache', 2, 'Did you mean get-dbaas-service-valkey?'],
    ['api get-dbaas-service-valkey', 2, 'takes exactly <name>.'],
    ['api list-zones --body x.json', 2, 'list-zones takes no body.'],
    ['api create-dbaas-service-valkey x', 2, 'is missing: give it as JSON on standard input'],
    ['api create-dbaas-service-valkey x --body /none', 2, 'there is no such file'],
    ['service list', 3, 'There are no credentials', { EXOSCALE_API_KEY: '' }],
    ['service list --zone a/b', 3, 'make no http address', { EXOSCALE_API_ENDPOINT: '' }],
    [
      'service list --zone ch-gva2',
      3,
      'did you mean ch-gva-2?',
      { EXOSCALE_API_ENDPOINT: '', EXOSCALE_ZONE: '' },
    ],
    ['service list --zone de-fra-1', 3, '--zone de-fra-1 has no effect on the endpoint http'],
    ['connect closed -- PING', 22, 'Check its ip-filter'],
    ['service list --account none', 3, 'There is no exoscale.toml'],
    ['service create x', 4, 'plan is missing'],
    ['service create x --plan a --maintenance.dow sundy', 4, 'did you mean "sunday"?'],
    [
      'service create x --plan a --valkey-settings.timeout ten',
      4,
      'must be an integer but is "ten"',
    ],
    ['service delete cache', 5, 'Say --yes to do it unasked.'],
    ['service list', 12, 'whoami', { EXOSCALE_API_SECRET: 'wrong' }],
    ['service show nope', 14, 'Service does not exist'],
    ['service create cache --plan startup-4', 15, 'cache'],
    ['service list', 22, 'whoami', unreachable],
    ['connect cache', 127, 'Neither valkey-cli nor redis-cli is on PATH', { PATH: '/none' }],
  ]
  test.each(rows)('%s: %i', async (line, exit, words, more) => {
    const { code, out, err } = await cli(line.split(' '), { env: { ...env, ...more } })
    expect({ code, out }).toEqual({ code: exit, out: '' })
    expect(err).toContain(words)
    // Nothing of ours to read: no stack, and no secret.
    expect(err).not.toMatch(/^ {4}at /m)
    expect(err).not.toContain(env['EXOSCALE_API_SECRET'])
  })

  test('that of a value names all that is wrong', async () => {
    const { code, err } = await cli(
      [
        'service',
        'create',
        'x',
        '--plan',
        'a',
        '--maintenance.dow',
        'x',
        '--valkey-settings.timeout',
        '-1',
      ],
      { env },
    )
    expect(code).toBe(4)
    expect(err).toContain('maintenance.dow')
    expect(err).toContain('maintenance.time is missing')
    expect(err).toContain('valkey-settings.timeout')
  })

  test('is JSON where JSON was asked for', async () => {
    const { code, out, err } = await cli(['service', 'show', 'nope', '-o', 'json'], { env })
    expect({ code, out }).toEqual({ code: 14, out: '' })
    expect(JSON.parse(err)).toMatchObject({
      error: { code: 'NOT_FOUND', exit: 14, status: 404, operation: 'get-dbaas-service-valkey' },
    })
  })

  test('is JSON also where what was typed is wrong', async () => {
    const { err } = await cli(['service', 'list', '--output=json', '--paln'], { env })
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'USAGE', exit: 2 } })
  })
})

test('no two failures have one exit code', () => {
  const exits = exitCodes.map(({ exit }) => exit)
  expect(new Set(exits).size).toBe(exits.length)
})

test('every error of the client is in the table', async () => {
  const client: Record<string, unknown> = await import('@dbaas-valkey/client')
  const codes = Object.entries(client)
    .filter(([name]) => name.endsWith('Error') && name !== 'DbaasValkeyError')
    .map(([, error]) => (error as { readonly code: string }).code)
  expect(codes.length).toBeGreaterThan(15)
  expect(exitCodes.map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
})

test('the table of the README is that of the program', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  const rows = [...readme.matchAll(/^\| +(\d+) +\| `(\w+)` +\| (.*?) +\|$/gm)]
  expect(rows.map(([, exit, code, meaning]) => ({ exit: Number(exit), code, meaning }))).toEqual(
    exitCodes.map(({ exit, code, meaning }) => ({ exit, code, meaning })),
  )
})
