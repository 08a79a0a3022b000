import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { copyRepository, shell, type Copy } from '../test/copy.js'
import { applyDiff, readGuides, type Step } from './guide.js'

/** A limit for what hangs: each guide generates, compiles and starts servers. */
const limit = 600_000

let copy: Copy

beforeAll(() => {
  copy = copyRepository()
}, limit)

afterAll(() => copy.remove())

async function follow(step: Step): Promise<void> {
  if (step.kind === 'run') {
    const { code, output } = await shell(copy, step.lines)
    return expect(code, `${step.lines}\n${output}`).toBe(0)
  }
  const path = join(copy.folder, step.file)
  mkdirSync(dirname(path), { recursive: true })
  const text = step.kind === 'write' ? step.text : applyDiff(readFileSync(path, 'utf8'), step.diff)
  writeFileSync(path, text)
}

const guides = readGuides(readFileSync(join(root, 'spec/README.md'), 'utf8'))

test('the contract has guides for an operation, a property and a setting', () => {
  expect(guides.map(({ title }) => title)).toEqual([
    'Add an operation',
    'Add a property',
    'Add a setting',
  ])
})

// One after the other in the same copy, as in a repository that grows. Each guide ends with a test of the behaviour.
for (const { title, steps } of guides) {
  test(
    `"${title}" leads to where it says`,
    async () => {
      for (const step of steps) await follow(step)
    },
    limit,
  )
}

/** Asks the built packages themselves, apart from the tests that the guides show. */
const probe = `
import { createClient } from '@dbaas-valkey/client'
import { startEmulator } from '@dbaas-valkey/emulator'
import { CreateValkeyUserRequest, ValkeySettings } from '@dbaas-valkey/validator'

const emulator = await startEmulator({ operations: 'at-once' })
const valkey = createClient(emulator)
const settings = { hash_max_listpack_entries: 7 }
await valkey.createDbaasServiceValkey({
  name: 'cache',
  body: { plan: 'startup-4', 'valkey-settings': settings },
})
const user = { username: 'app', note: 'reads' }
await valkey.createDbaasValkeyUser({ 'service-name': 'cache', body: user })
const { nodes } = await valkey.listDbaasValkeyNodes({ name: 'cache' })
const { users } = await valkey.listDbaasValkeyUsers({ 'service-name': 'cache' })
const [configuration] = await emulator.control.execute({
  service: 'cache',
  commands: [['CONFIG', 'GET', 'hash-max-listpack-entries']],
})
console.log(JSON.stringify({
  nodes: nodes.length,
  note: users.find(({ username }) => username === 'app').note,
  badNote: CreateValkeyUserRequest.is({ ...user, note: 'x'.repeat(201) }),
  badSetting: ValkeySettings.is({ hash_max_listpack_entries: -1 }),
  configuration,
}))
await emulator.stop()
`

test('after the guides, the packages have the operation, the property and the setting', async () => {
  writeFileSync(join(copy.folder, 'packages/emulator/probe.mjs'), probe)
  const { output } = await shell(copy, 'cd packages/emulator && node probe.mjs')
  expect(JSON.parse(output)).toEqual({
    nodes: 1,
    note: 'reads',
    badNote: false,
    badSetting: false,
    configuration: ['hash-max-listpack-entries', '7'],
  })
})
