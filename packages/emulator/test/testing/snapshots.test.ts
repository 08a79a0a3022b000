import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import type { EmulatorOptions } from '../../src/options.js'
import { startEmulator } from '../../src/start.js'
import { testFolder } from '../backend/support.js'

const cache = { name: 'cache', body: { plan: 'startup-4' } } as const

async function started(options: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options)
  onTestFinished(() => emulator.stop())
  return emulator
}

test('with a data directory, a snapshot with a name outlives the emulator, and none without', async () => {
  const dataDirectory = testFolder()
  const first = await started({ dataDirectory })
  await first.control.seed({ services: [{ ...cache, commands: [['SET', 'a', 'then']] }] })
  const kept = await first.control.snapshot({ name: 'kept' })
  const unnamed = await first.control.snapshot()
  await first.control.execute({ service: 'cache', commands: [['SET', 'a', 'now']] })
  await first.stop()
  expect(readdirSync(dataDirectory)).not.toContain('scratch')
  const folder = join(dataDirectory, 'snapshots', 'kept')
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'snapshot.json')).mode & 0o777).toBe(0o600)
  const { control } = await started({ dataDirectory })
  expect(await control.snapshots()).toEqual([kept])
  await expect(control.restore(unnamed)).rejects.toThrow('There is no snapshot unnamed-')
  await control.restore(kept)
  expect(await control.execute({ service: 'cache', commands: [['GET', 'a']] })).toEqual(['then'])
})

test('a damaged snapshot is refused, and nothing is changed', async () => {
  const dataDirectory = testFolder()
  const { control } = await started({ dataDirectory })
  await control.seed({ services: [cache] })
  await control.snapshot({ name: 'kept' })
  const folder = join(dataDirectory, 'snapshots', 'kept')
  const file = join(folder, 'snapshot.json')
  const good = readFileSync(file, 'utf8')
  for (const [bad, message] of [
    [good.slice(0, 100), '(?:Unterminated|Unexpected|Expected)'],
    [good.replace('"version": 1', '"version": 2'), 'its version is 2'],
    [good.replace('"users"', '"guests"'), 'users'],
    [good.replace('"cache"', '"other"'), 'ENOENT.*other/dump.rdb'],
  ] as const) {
    writeFileSync(file, bad)
    await expect(control.restore({ name: 'kept' })).rejects.toMatchObject({
      code: 'COMMAND_REFUSED',
      message: expect.stringMatching(new RegExp(`snapshot kept cannot be read: .*${message}`)),
    })
    expect((await control.state()).services).toMatchObject([{ name: 'cache', state: 'running' }])
  }
  writeFileSync(join(dataDirectory, 'snapshots', '.DS_Store'), '')
  await control.deleteSnapshot({ name: 'kept' })
  expect(await control.snapshots()).toEqual([])
})
