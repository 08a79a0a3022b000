import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inspect } from 'node:util'

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { rejection } from '../../test/support/client.js'
import { findConfigFile, fromConfigFile, readAccount } from './index.js'
import { chain, ConfigurationError, createClient, fromEnvironment } from '../index.js'

const toml = `
defaultaccount = "prod"

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
endpoint = "https://{zone}.example.com/v2"

[[accounts]]
name = "half"
key = "EXOhalf"
`
const prod = { apiKey: 'EXOprod', apiSecret: 'canary-prod', zone: 'de-fra-1' }

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'exoscale-'))
  vi.stubEnv('HOME', home)
  vi.stubEnv('XDG_CONFIG_HOME', undefined)
  vi.stubEnv('EXOSCALE_CONFIG', undefined)
  vi.stubEnv('EXOSCALE_ACCOUNT', undefined)
  vi.stubEnv('EXOSCALE_API_KEY', undefined)
  vi.spyOn(process, 'cwd').mockReturnValue(join(home, 'work'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(home, { recursive: true })
})

function write(path: string, text = toml): string {
  const file = join(home, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

describe('readAccount', () => {
  test.each([
    '.config/exoscale/exoscale.toml',
    '.exoscale/exoscale.toml',
    'exoscale.toml',
    'work/exoscale.toml',
  ])('finds ~/%s', async (path) => {
    write(path)
    expect(await readAccount()).toEqual(prod)
    expect(await findConfigFile()).toBe(join(home, path))
  })

  test('finds no file where there is none', async () => {
    expect(await findConfigFile()).toBeUndefined()
  })

  test('looks where the environment says', async () => {
    write('exoscale.toml', '')
    vi.stubEnv('EXOSCALE_CONFIG', write('elsewhere.toml'))
    vi.stubEnv('EXOSCALE_ACCOUNT', 'staging')
    expect(await findConfigFile()).toBe(join(home, 'elsewhere.toml'))
    expect(await readAccount()).toEqual({
      apiKey: 'EXOstaging',
      apiSecret: 'canary-staging',
      zone: 'ch-dk-2',
      endpoint: 'https://{zone}.example.com/v2',
    })
  })

  test('takes the only account when there is no default', async () => {
    const file = write('one.toml', '[[accounts]]\nname = "me"\nkey = "K"\nsecret = "S"')
    expect(await readAccount({ file })).toEqual({ apiKey: 'K', apiSecret: 'S' })
  })

  test('gives the options of a client', async () => {
    const file = write('exoscale.toml')
    const urls: string[] = []
    const fetch = async (url: string): Promise<Response> => (urls.push(url), Response.json({}))
    await createClient({
      ...(await readAccount({ file, account: 'staging' })),
      fetch,
    }).listDbaasServices()
    expect(urls).toEqual(['https://ch-dk-2.example.com/v2/dbaas-service'])
  })

  test.each<[string, string, string | undefined, RegExp]>([
    ['an account that is not there', toml, 'test', /no account "test".*prod, staging, half/],
    [
      'no default among several',
      toml.replace('default', 'other'),
      undefined,
      /no account that is the default/,
    ],
    ['an account without a secret', toml, 'half', /needs both a key and a secret/],
    ['no account', '', undefined, /The accounts in it: none/],
    ['no TOML', 'secret = "canary-broken', undefined, /not valid TOML, line 1/],
  ])('refuses %s in words, and without what is in the file', async (_, text, account, words) => {
    const file = write('exoscale.toml', text)
    const error = await rejection(readAccount({ file, account }))
    expect(error).toBeInstanceOf(ConfigurationError)
    expect((error as Error).message).toMatch(words)
    expect(inspect(error, { depth: 9 })).not.toContain('canary')
  })

  test.each([
    ['a file that is not there', '/no/such/exoscale.toml', /can't be read/],
    ['no file anywhere', undefined, /in any of these places/],
  ])('refuses %s', async (_, file, words) => {
    const error = await rejection(readAccount({ file }))
    expect(error).toBeInstanceOf(ConfigurationError)
    expect((error as Error).message).toMatch(words)
  })
})

describe('fromConfigFile', () => {
  test('is the second link of a chain', async () => {
    const credentials = chain(fromEnvironment(), fromConfigFile())
    expect(await credentials()).toBeUndefined()
    write('exoscale.toml')
    expect(await credentials()).toEqual({ apiKey: 'EXOprod', apiSecret: 'canary-prod' })
    vi.stubEnv('EXOSCALE_API_KEY', 'EXOenv')
    vi.stubEnv('EXOSCALE_API_SECRET', 'env-secret')
    expect(await credentials()).toEqual({ apiKey: 'EXOenv', apiSecret: 'env-secret' })
  })
})
