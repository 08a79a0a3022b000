import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { connectControl } from '../../src/testing/remote.js'
import { run, start, type Started } from '../support/command.js'

/** The one that the README shows. */
const exampleSeed = new URL('../../../../examples/emulator/seed.yaml', import.meta.url)

let folder: string
let env: NodeJS.ProcessEnv
let one: Started
let seed: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-state-'))
  env = { XDG_RUNTIME_DIR: folder }
  seed = join(folder, 'seed.yaml')
  await copyFile(exampleSeed, seed)
  const options = ['--seed', seed, '--watch', '--quota', '2', '--sold-out', 'premium-4', '--json']
  one = await start(['--port', '0', ...options], env)
})

afterAll(async () => {
  await one.stop()
  await rm(folder, { recursive: true })
})

const control = () => connectControl((JSON.parse(one.text) as { endpoint: string }).endpoint)

test('start takes a seed, a quota and sold-out plans, and limits shows and sets them', async () => {
  expect((await control().state()).services).toMatchObject([
    { name: 'sessions', state: 'running' },
    { name: 'queue', state: 'running' },
  ])
  expect((await run(['limits'], env)).stdout).toBe('Quota     2\nSold out  premium-4\n')
  const set = await run(['limits', '--quota', '5', '--json'], env)
  expect(JSON.parse(set.stdout)).toEqual({ quota: 5 })
  expect((await run(['limits', '--none'], env)).stdout).toBe('Quota     none\nSold out  nothing\n')
})

test('a seed that is wrong keeps it from starting, with the line', async () => {
  const wrong = join(folder, 'wrong.yaml')
  await writeFile(wrong, 'services:\n  - name: cache\n    boddy: {}\n')
  const { code, stdout, stderr } = await run(['--port', '0', '--seed', wrong], env)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain(`${wrong}:3:5: seed.services[0].boddy is not a known property`)
})

test('snapshots are saved, listed, restored and deleted', async () => {
  const { endpoint } = JSON.parse(one.text) as { endpoint: string }
  const port = ['--port', new URL(endpoint).port]
  expect((await run(['snapshot', 'save', 'before', ...port], env)).stdout).toContain('was saved')
  await control().seed({ services: [{ name: 'other', body: { plan: 'hobbyist-2' } }] })
  const again = await run(['snapshot', 'save', 'before'], env)
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('already') })
  expect((await run(['snapshot', 'list'], env)).stdout).toMatch(
    /^before {2}.*Z {2}sessions \(ch-gva-2\), queue \(at-vie-1\)\n$/,
  )
  expect((await run(['snapshot', 'restore', 'before'], env)).code).toBe(0)
  expect((await control().state()).services).toHaveLength(2)
  await run(['snapshot', 'delete', 'before'], env)
  expect(JSON.parse((await run(['snapshot', 'list', '--json'], env)).stdout)).toEqual([])
})

test('export writes what import takes, and a wrong archive is refused with exit code 1', async () => {
  const file = join(folder, 'services.tar.gz')
  await control().execute({ service: 'sessions', commands: [['SET', 'a', '1']] })
  expect((await run(['export', file], env)).stdout).toContain(`${file} has `)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await control().reset()
  expect((await run(['import', file], env)).stdout).toBe(
    'The services are now: sessions (ch-gva-2), queue (at-vie-1).\n',
  )
  expect(await control().execute({ service: 'sessions', commands: [['GET', 'a']] })).toEqual(['1'])
  await writeFile(file, (await readFile(file)).subarray(0, 500))
  const refused = await run(['import', file], env)
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('ends too early') })
  expect(await control().execute({ service: 'sessions', commands: [['GET', 'a']] })).toEqual(['1'])
})
