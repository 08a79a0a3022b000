import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { shell } from '../test/copy.js'
import { guide, guides, limit, Walk } from './walk.js'

let walk: Walk

beforeAll(() => {
  walk = new Walk()
}, limit)

afterAll(() => walk.copy.remove())

test('there are guides for an operation, a property, a setting and two kinds of keywords', () => {
  expect(guides.map(({ title }) => title)).toEqual([
    'Add an operation',
    'Add a property',
    'Add a setting',
    'Add a scalar keyword',
    'Add a keyword in place',
  ])
})

test.each(['Add a setting', 'Add a scalar keyword', 'Add a keyword in place'])(
  '"%s" has three files at most edited by hand',
  (title) => {
    const files = guide(title).steps.flatMap((step) => ('file' in step ? [step.file] : []))
    expect(new Set(files).size).toBeLessThanOrEqual(3)
  },
)

// One after the other in the same copy. Each guide ends with a test of the behaviour.
test.each(guides)('"$title" leads to where it says', (one) => walk.follow(one), limit)

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
  writeFileSync(join(walk.copy.folder, 'packages/emulator/probe.mjs'), probe)
  const { output } = await shell(walk.copy, 'cd packages/emulator && node probe.mjs')
  expect(JSON.parse(output)).toEqual({
    nodes: 1,
    note: 'reads',
    badNote: false,
    badSetting: false,
    configuration: ['hash-max-listpack-entries', '7'],
  })
})
