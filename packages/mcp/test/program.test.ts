import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEmulator } from '@dbaas-valkey/emulator'
import { describe, expect, test } from 'vitest'

import { fail, pointedTo, program, startHost, succeed } from './support/host.js'

function run(...words: string[]) {
  return spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', input: '' })
}

describe('the command', () => {
  test('tells on --help what it may be allowed', () => {
    const { status, stdout } = run('--help')
    expect(status).toBe(0)
    for (const word of ['reveal, add, change, destroy', '--service NAME', '--no-confirm'])
      expect(stdout).toContain(word)
  })

  test('tells its version', () => {
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each([
    [['--allow', 'everything'], '--allow takes reveal, add, change, destroy, not "everything".'],
    [['--tools', 'cache'], '--tools takes certificate, '],
    [['--allowed'], "Unknown option '--allowed'"],
    [['read'], 'Unexpected argument'],
  ])('refuses %j', (words, want) => {
    const { status, stdout, stderr } = run(...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(want)
    expect(stderr).toContain('--help')
  })

  test('ends when its host is gone', () => {
    expect(run().status).toBe(0)
  })
})

test('a zone that there is not is refused, with what was meant', async () => {
  const client = await startHost({ words: ['--zone', 'ch-gva2'] })
  expect(await fail(client, 'list-zones')).toContain('did you mean ch-gva-2?')
  await client.close()
})

describe('credentials', () => {
  test('are asked for when they are needed, by a sentence that says where to put them', async () => {
    const client = await startHost({})
    const said = await fail(client, 'list-dbaas-services')
    expect(said).toMatch(/^CONFIGURATION: .*EXOSCALE_API_KEY/)
    await client.close()
  })

  test('come from exoscale.toml, from the account that was named', async () => {
    const emulator = await startEmulator()
    const { EXOSCALE_API_KEY, EXOSCALE_API_SECRET, EXOSCALE_API_ENDPOINT } = pointedTo(emulator)
    const file = join(mkdtempSync(join(tmpdir(), 'mcp-toml-')), 'exoscale.toml')
    const account = (name: string, key: string) =>
      `[[accounts]]\nname = "${name}"\nkey = "${key}"\nsecret = "${EXOSCALE_API_SECRET}"\nendpoint = "${EXOSCALE_API_ENDPOINT}"\n`
    writeFileSync(
      file,
      `defaultaccount = "wrong"\n${account('wrong', 'EXOwrong')}${account('right', EXOSCALE_API_KEY ?? '')}`,
    )
    const env = { EXOSCALE_CONFIG: file }
    const right = await startHost({ env, words: ['--account', 'right'] })
    expect(await succeed(right, 'list-dbaas-services')).toEqual({ 'dbaas-services': [] })
    await right.close()
    const wrong = await startHost({ env })
    const said = await fail(wrong, 'list-dbaas-services')
    expect(said).toMatch(/^(?:AUTHENTICATION|FORBIDDEN): /)
    expect(said).not.toContain(EXOSCALE_API_SECRET)
    await wrong.close()
    await emulator.stop()
  })
})
