import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Emulator } from '@dbaas-valkey/emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { cli, onTerminal, pointedTo, shell, startCloud } from './support/program.js'

const home = mkdtempSync(join(tmpdir(), 'cli-input-'))
mkdirSync(join(home, '.config/exoscale'), { recursive: true })
const toml = join(home, '.config/exoscale/exoscale.toml')
writeFileSync(
  toml,
  `defaultaccount = "prod"
[[accounts]]
name = "prod"
key = "EXOprod"
secret = "canary-prod"
defaultZone = "de-fra-1"
[[accounts]]
name = "staging"
key = "EXOstaging"
secret = "canary-staging"
zone = "ch-dk-2"
endpoint = "http://127.0.0.1:1/v2"
`,
)

const variables = {
  EXOSCALE_API_KEY: 'EXOenv',
  EXOSCALE_API_SECRET: 'canary-env',
  EXOSCALE_ZONE: 'at-vie-1',
}

describe('where zone and key come from', () => {
  const rows: [words: string, env: Record<string, string>, want: Record<string, string>][] = [
    ['', {}, { zone: 'de-fra-1', key: 'EXOprod', from: `the default account in ${toml}` }],
    ['', variables, { zone: 'at-vie-1', key: 'EXOenv', from: 'EXOSCALE_API_KEY' }],
    ['--zone hr-zag-1', variables, { zone: 'hr-zag-1', key: 'EXOenv', from: 'EXOSCALE_API_KEY' }],
    [
      '--account staging',
      variables,
      { zone: 'ch-dk-2', key: 'EXOstaging', from: `account staging in ${toml}` },
    ],
    [
      '',
      { EXOSCALE_ACCOUNT: 'staging' },
      { zone: 'ch-dk-2', key: 'EXOstaging', from: `account staging in ${toml}` },
    ],
  ]
  test.each(rows)('%s with %o', async (words, env, want) => {
    const line = `whoami ${words}`.trim().split(' ')
    const { out, err } = await cli(line, { env: { HOME: home, ...env } })
    const { settings } = JSON.parse(out) as {
      settings: { setting: string; value: string; from: string }[]
    }
    const found = (name: string) => settings.find(({ setting }) => setting === name)
    expect({
      zone: found('zone')?.value,
      key: found('key')?.value,
      from: found('key')?.from,
    }).toEqual(want)
    expect(out + err).not.toContain('canary')
  })

  test('an account that is not there is told with those that are', async () => {
    const { code, err } = await cli(['service', 'list', '--account', 'test'], {
      env: { HOME: home },
    })
    expect(code).toBe(3)
    expect(err).toMatch(/no account "test".*prod, staging/)
  })
})

describe('a request', () => {
  let emulator: Emulator
  let env: Record<string, string>
  beforeAll(async () => {
    emulator = await startCloud()
    env = pointedTo(emulator)
  })
  afterAll(() => emulator.stop())

  const show = async (name: string): Promise<Record<string, unknown>> =>
    JSON.parse((await cli(['service', 'show', name], { env })).out) as Record<string, unknown>

  test('is made of options, those inside of an object by both names', async () => {
    const line =
      'service create cache --plan startup-4 --ip-filter 10.20.0.0/16 --ip-filter 192.0.2.1/32 ' +
      '--valkey-settings.timeout 600 --no-termination-protection --maintenance.dow sunday --maintenance.time 03:30:00'
    const { code, err } = await cli(line.split(' '), { env })
    expect(code, err).toBe(0)
    expect(await show('cache')).toMatchObject({
      plan: 'startup-4',
      'ip-filter': ['10.20.0.0/16', '192.0.2.1/32'],
      'valkey-settings': { timeout: 600 },
      'termination-protection': false,
      maintenance: { dow: 'sunday', time: '03:30:00' },
    })
  })

  test('has an empty list, an empty text and null where that is said', async () => {
    const words = [
      '--ip-filter',
      '[]',
      '--valkey-settings.notify_keyspace_events=',
      '--valkey-settings.maxmemory_policy',
      'null',
    ]
    const { out } = await cli(['service', 'update', 'cache', ...words, '--dry-run', '-o', 'json'], {
      env,
    })
    expect(JSON.parse(out)).toMatchObject({
      body: {
        'ip-filter': [],
        'valkey-settings': { notify_keyspace_events: '', maxmemory_policy: null },
      },
    })
  })

  test('has its body from standard input or a file, as the lines of the reference have it', async () => {
    const body = `'{"plan":"startup-4"}'`
    const piped = await shell(`echo ${body} | dbaas-valkey api create-dbaas-service-valkey piped`, {
      env,
    })
    expect(JSON.parse(piped.out)).toMatchObject({ state: 'success' })
    const filed = await shell(
      `echo ${body} > body.json && dbaas-valkey api create-dbaas-service-valkey filed --body body.json`,
      { env, cwd: home },
    )
    expect(JSON.parse(filed.out)).toMatchObject({ state: 'success' })
    const names = await cli(['api', 'list-dbaas-services', '--query', '"dbaas-services"[].name'], {
      env,
    })
    expect(JSON.parse(names.out)).toEqual(expect.arrayContaining(['piped', 'filed']))
  })

  test('has a secret from a file or from standard input, and there is no option to type it', async () => {
    const secret = 'typed-in-a-file-1'
    const reset = ['user', 'reset-password', 'cache', 'default', '--yes', '--password-file', '-']
    expect((await cli(reset, { env, input: `${secret}\n` })).code).toBe(0)
    const { out } = await cli(['user', 'reveal-password', 'cache', 'default'], { env })
    expect(JSON.parse(out)).toMatchObject({ password: secret })
    const typed = await cli(['user', 'reset-password', 'cache', 'default', '--password', 'x'], {
      env,
    })
    expect(typed.err).toContain('Did you mean --password-file?')
  })

  test('for a body on a terminal says how to give it', async () => {
    const { code, out } = await onTerminal('api create-dbaas-service-valkey x', { env })
    expect(code).toBe(2)
    expect(out).toContain('give it as JSON on standard input')
  })
})
