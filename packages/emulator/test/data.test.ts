import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import type { Operation } from '@dbaas-valkey/types'
import { describe, expect, test, vi } from 'vitest'

import { startEmulator } from '../src/start.js'
import { call } from './support/http.js'

describe('an emulator with a data folder', () => {
  test('takes up services, data and operations of every zone at its next start', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'emulator-data-'))
    const first = await startEmulator({ dataDirectory, operations: 'at-once' })
    const answer = await call(first, 'POST', '/dbaas-valkey/kept', { plan: 'hobbyist-2' })
    const { id } = answer.json<Operation>()
    await first.control.seed({
      services: [{ name: 'far', zone: 'at-vie-2', body: { plan: 'hobbyist-2' } }],
    })
    await first.control.execute({ service: 'kept', commands: [['SET', 'a', '1']] })
    await first.stop()

    const second = await startEmulator({ dataDirectory })
    const { services } = await second.control.state()
    expect(services.map(({ name, zone, state }) => [zone, name, state])).toEqual([
      ['ch-gva-2', 'kept', 'running'],
      ['at-vie-2', 'far', 'running'],
    ])
    expect(await second.control.execute({ service: 'kept', commands: [['GET', 'a']] })).toEqual([
      '1',
    ])
    const operation = await call(second, 'GET', `/operation/${id}`)
    expect(operation.json()).toMatchObject({ id, state: 'success' })
    await second.stop()
    await rm(dataDirectory, { recursive: true })
  })

  test('does not share it with another emulator', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'emulator-data-'))
    const first = await startEmulator({ dataDirectory })
    await first.control.setTiming('when-told')
    await call(first, 'POST', '/dbaas-valkey/kept', { plan: 'hobbyist-2' })
    const operations = join(dataDirectory, 'operations.jsonl')
    const before = await readFile(operations, 'utf8')
    await expect(startEmulator({ dataDirectory })).rejects.toMatchObject({
      name: 'EmulatorError',
      code: 'DIRECTORY_IN_USE',
      message: expect.stringContaining(dataDirectory),
    })
    expect(await readFile(operations, 'utf8')).toBe(before)
    await first.stop()
    await rm(dataDirectory, { recursive: true })
  })

  test('says so when what is in it is damaged, and leaves it as it is', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'emulator-data-'))
    const first = await startEmulator({ dataDirectory })
    await first.control.seed({ services: [{ name: 'kept', body: { plan: 'hobbyist-2' } }] })
    await first.stop()
    const file = join(dataDirectory, 'ch-gva-2', 'state.json')
    await writeFile(file, '{"cut o')
    await expect(startEmulator({ dataDirectory })).rejects.toMatchObject({ code: 'STATE_DAMAGED' })
    expect(await readFile(file, 'utf8')).toBe('{"cut o')
    await rm(dataDirectory, { recursive: true })
  })

  test('says so when the folder or a file in it cannot be used, and leaves it as it is', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'emulator-data-'))
    const zone = 'ch-gva-2'
    const spoilt: [string, string, string][] = [
      // What is in the way is a folder where a file should be, or the other way round: that stops root, too.
      ['file', '', 'DIRECTORY_UNUSABLE'],
      ['operations.jsonl/x', '', 'DIRECTORY_UNUSABLE'],
      [zone, '', 'DIRECTORY_UNUSABLE'],
      [`${zone}/lock/x`, '', 'DIRECTORY_UNUSABLE'],
      [`${zone}/state.json/x`, '', 'DIRECTORY_UNUSABLE'],
      ['tls/authority.crt', 'damaged', 'STATE_DAMAGED'],
    ]
    for (const [path, text, code] of spoilt) {
      const dataDirectory = path === 'file' ? join(parent, path) : await mkdtemp(join(parent, '-'))
      const file = path === 'file' ? dataDirectory : join(dataDirectory, path)
      await mkdir(dirname(file), { recursive: true })
      if (code === 'STATE_DAMAGED') await writeFile(join(dirname(file), 'authority.key'), text)
      await writeFile(file, text)
      const started = startEmulator({ dataDirectory })
      await expect(started, path).rejects.toMatchObject({
        name: 'EmulatorError',
        code,
        message: expect.stringContaining(dataDirectory),
      })
      expect(await readFile(file, 'utf8')).toBe(text)
    }
    await rm(parent, { recursive: true })
  })

  test('keeps it to its user', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'emulator-data-'))
    const dataDirectory = join(parent, 'data')
    const emulator = await startEmulator({ dataDirectory })
    await emulator.stop()
    const entries = [
      dataDirectory,
      ...(await readdir(dataDirectory)).map((name) => join(dataDirectory, name)),
    ]
    for (const entry of entries) expect((await stat(entry)).mode & 0o077, entry).toBe(0)
    await rm(parent, { recursive: true })
  })
})

describe('an emulator without one', () => {
  test('ends with the scope that it was started in', async () => {
    let page = ''
    {
      await using emulator = await startEmulator()
      page = emulator.page
      expect((await fetch(page)).status).toBe(200)
    }
    await expect(fetch(page)).rejects.toThrow('fetch failed')
  })

  test('leaves no file behind', async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'emulator-temporary-'))
    vi.stubEnv('TMPDIR', temporary)
    const emulator = await startEmulator()
    await emulator.control.seed({ services: [{ name: 'a', body: { plan: 'hobbyist-2' } }] })
    expect(await readdir(temporary)).not.toEqual([])
    await emulator.stop()
    expect(await readdir(temporary)).toEqual([])
    vi.unstubAllEnvs()
    await rm(temporary, { recursive: true })
  })
})
