import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import type { Operation } from '@dbaas-valkey/types'
import { describe, expect, onTestFinished, test } from 'vitest'

import { openOperationLog } from '../../src/testing/operation-log.js'
import { carryOut, client, testFolder, testBackend } from './support.js'

/** Returns a data directory with a service that has a value, and the folder of the service. */
async function keptService(): Promise<{ dataDirectory: string; services: string; id: string }> {
  const dataDirectory = testFolder()
  const backend = await testBackend({ dataDirectory })
  await carryOut(backend.services.create('cache', { plan: 'hobbyist-2' }))
  await client(backend, 'cache').set('key', 'value')
  await backend.experiments.createBackup('cache')
  await backend.close()
  const services = join(dataDirectory, 'services')
  const [id = ''] = readdirSync(services)
  return { dataDirectory, services, id }
}

function put(...path: string[]): void {
  mkdirSync(join(...path), { recursive: true })
  writeFileSync(join(...path, 'file'), 'content')
}

function servicesInState(dataDirectory: string): unknown[] {
  const text = readFileSync(join(dataDirectory, 'state.json'), 'utf8')
  return (JSON.parse(text) as { services: unknown[] }).services
}

describe('an emulator that starts after it was killed', () => {
  test('removes the files of services that no record knows, and nothing else', async () => {
    const { dataDirectory, services, id } = await keptService()
    const elsewhere = testFolder()
    put(elsewhere, 'kept')
    put(services, randomUUID(), 'node-1')
    put(services, `${randomUUID()}.deleted`, 'node-1')
    symlinkSync(elsewhere, join(services, randomUUID()))
    put(services, 'notes')
    const backend = await testBackend({ dataDirectory })
    expect(readdirSync(services).toSorted()).toEqual([id, 'notes'].toSorted())
    expect(readdirSync(elsewhere)).toEqual(['kept'])
    expect(await client(backend, 'cache').get('key')).toBe('value')
  })

  test('completes a deletion that was under way', async () => {
    const { dataDirectory, services, id } = await keptService()
    renameSync(join(services, id), join(services, `${id}.deleted`))
    const backend = await testBackend({ dataDirectory })
    expect(backend.services.list()).toEqual([])
    expect(readdirSync(services)).toEqual([])
    expect(servicesInState(dataDirectory)).toEqual([])
  })

  test('keeps a service that was brought back after it had been deleted', async () => {
    const { dataDirectory, services, id } = await keptService()
    put(services, `${id}.deleted`, 'node-1')
    const backend = await testBackend({ dataDirectory })
    expect(await client(backend, 'cache').get('key')).toBe('value')
    expect(readdirSync(services)).toEqual([id])
  })

  test('removes what a service’s record does not know', async () => {
    const { dataDirectory, services, id } = await keptService()
    put(services, id, 'migration')
    const [backup = ''] = readdirSync(join(services, id, 'backups'))
    writeFileSync(join(services, id, 'backups', 'backup-2020-01-01T00-00-00.rdb'), '')
    writeFileSync(join(services, id, 'node-1', 'temp-4711.rdb'), '')
    await testBackend({ dataDirectory })
    expect(readdirSync(join(services, id))).not.toContain('migration')
    expect(readdirSync(join(services, id, 'backups'))).toEqual([backup])
    expect(readdirSync(join(services, id, 'node-1'))).not.toContain('temp-4711.rdb')
  })

  test('puts data aside whose state was taken away, and takes it up when both are put back', async () => {
    const { dataDirectory, services, id } = await keptService()
    const state = join(dataDirectory, 'state.json')
    renameSync(state, `${state}.away`)
    const messages: string[] = []
    const log = (_level: string, message: string) => messages.push(message)
    for (let start = 1; start <= 2; start++) {
      const backend = await testBackend({ dataDirectory, log })
      await carryOut(backend.services.create('other', { plan: 'hobbyist-2' }))
      await carryOut(backend.services.delete('other'))
      await backend.close()
    }
    const [aside = ''] = readdirSync(dataDirectory).filter((name) => name.includes('without-state'))
    expect(messages).toEqual([expect.stringContaining(aside)])
    expect(readdirSync(join(dataDirectory, aside))).toEqual([id])
    rmSync(services, { recursive: true, force: true })
    renameSync(join(dataDirectory, aside), services)
    renameSync(`${state}.away`, state)
    const backend = await testBackend({ dataDirectory })
    expect(await client(backend, 'cache').get('key')).toBe('value')
  })
})

/** Creates a small disk for the test. Only root may mount one. */
function smallDisk(): string | undefined {
  const folder = testFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder])
  if (mounted.status !== 0) return undefined
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', folder])
  })
  return folder
}

function fill(folder: string): void {
  const chunk = Buffer.alloc(4096)
  try {
    for (let size = 0; size < 8_000_000; size += chunk.length)
      writeFileSync(join(folder, 'ballast'), chunk, { flag: 'a' })
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC')
  }
}

describe.runIf(process.getuid?.() === 0)('on a full disk', () => {
  test('operations are kept that come before and after it was full', ({ skip }) => {
    const disk = smallDisk()
    if (disk === undefined) return skip('no file system may be mounted here')
    const path = join(disk, 'operations.jsonl')
    const messages: string[] = []
    const log = openOperationLog(path, (_level, message) => messages.push(message))
    const write = (id: string) =>
      log.write({ id, state: 'success', message: 'x'.repeat(3_000) } as Operation)
    write('before')
    fill(disk)
    write('while')
    rmSync(join(disk, 'ballast'))
    write('after')
    expect(messages).toEqual([expect.stringContaining('ENOSPC')])
    const { remembered } = openOperationLog(path, () => undefined)
    expect(remembered.map(({ id }) => id)).toEqual(['before', 'after'])
  })

  test('a service can be deleted, and does not come back', async ({ skip }) => {
    const disk = smallDisk()
    if (disk === undefined) return skip('no file system may be mounted here')
    const dataDirectory = join(disk, 'data')
    const backend = await testBackend({ dataDirectory })
    await carryOut(backend.services.create('cache', { plan: 'hobbyist-2' }))
    await client(backend, 'cache').set('key', 'x'.repeat(50_000))
    fill(disk)
    await carryOut(backend.services.delete('cache'))
    expect(servicesInState(dataDirectory)).toEqual([])
    expect(readdirSync(join(dataDirectory, 'services'))).toEqual([])
  })
})
