import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { copyRepository, shell, type Copy } from '../test/copy.js'
import { applyDiff, readGuides, reversed, type Guide, type Step } from './guide.js'

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

const guides = ['spec/README.md', 'scripts/json-schema/README.md'].flatMap((file) =>
  readGuides(readFileSync(join(root, file), 'utf8')),
)

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

function guide(title: string): Guide {
  const found = guides.find((one) => one.title === title)
  if (!found) throw new Error(`There is no guide "${title}".`)
  return found
}

/** What a guide ends with, after what has changed is generated. */
function ending(title: string): string {
  const last = guide(title).steps.at(-1)
  return last?.kind === 'run' ? `pnpm generate\n${last.lines}` : ''
}

/** Whether a guide ends well while a file is something else, or not there at all. */
async function endsWellWith(title: string, file: string, text: string | undefined) {
  const path = join(copy.folder, file)
  const before = readFileSync(path, 'utf8')
  if (text === undefined) rmSync(path)
  else writeFileSync(path, text)
  const { code } = await shell(copy, ending(title))
  writeFileSync(path, before)
  return code === 0
}

const edits = guides
  .filter(({ title }) => title !== 'Add an operation')
  .flatMap(({ title, steps }) =>
    steps.flatMap((step, index) =>
      step.kind === 'run' ? [] : [{ title, number: `${index + 1}`, step }],
    ),
  )

test.each(edits)(
  '$title: it does not end well without block $number, $step.file',
  async ({ title, step }) => {
    const text =
      step.kind === 'write'
        ? undefined
        : applyDiff(readFileSync(join(copy.folder, step.file), 'utf8'), reversed(step.diff))
    expect(await endsWellWith(title, step.file, text)).toBe(false)
  },
  limit,
)

const settings = 'packages/emulator/src/backend/settings.ts'
const proofs = 'packages/emulator/test/backend/settings.test.ts'

/** What somebody may get wrong who follows a guide. */
const mistakes = [
  {
    title: 'Add a setting',
    what: 'another directive',
    file: settings,
    right: "'hash-max-listpack-entries'",
    wrong: "'hash-max-listpack-value'",
  },
  {
    title: 'Add a setting',
    what: 'another default than the contract has',
    file: settings,
    right: 'default: 512',
    wrong: 'default: 511',
  },
  {
    title: 'Add a setting',
    what: 'a proof that holds without the setting',
    file: proofs,
    right: "toBe('hashtable')",
    wrong: 'toBeDefined()',
  },
  {
    title: 'Add a scalar keyword',
    what: 'the opposite of what it says',
    file: 'scripts/json-schema/src/keywords/startsWith.ts',
    right: 'context.assert(not(starts)',
    wrong: 'context.assert(not(not(starts))',
  },
  {
    title: 'Add a keyword in place',
    what: 'no evaluation',
    file: 'scripts/json-schema/src/keywords/everyOf.ts',
    right: 'heldBy(everyOf, schema).map((tokens)',
    wrong: 'heldBy(everyOf, schema).slice(0, 0).map((tokens)',
  },
  {
    title: 'Add a keyword in place',
    what: 'the traits of a scalar, which leaked secrets',
    file: 'scripts/json-schema/src/keywords/everyOf.ts',
    right: /  subschemas: [^]*apart: false,\n/,
    wrong: "  subschemas: 'none',\n  appliesTo: 'nothing',\n",
  },
] as const

test.each(mistakes)(
  '$title: it does not end well with $what',
  async ({ title, file, right, wrong }) => {
    const before = readFileSync(join(copy.folder, file), 'utf8')
    const text = before.replace(right, wrong)
    expect(text).not.toBe(before)
    expect(await endsWellWith(title, file, text)).toBe(false)
  },
  limit,
)

/** The schemas of requests, and those that only requests have. */
const requests = {
  'service-request.yaml': ['CreateValkeyServiceRequest', 'UpdateValkeyServiceRequest'],
  'user.yaml': [
    'AccessControl',
    'CreateValkeyUserRequest',
    'UpdateValkeyUserAccessControlRequest',
    'ResetValkeyUserPasswordRequest',
  ],
  'observability.yaml': ['GetServiceLogsRequest', 'GetServiceMetricsRequest'],
  'migration.yaml': ['Migration'],
  'maintenance.yaml': ['MaintenanceWindow'],
  'settings.yaml': ['ValkeySettings'],
}

test.each(Object.entries(requests))(
  'the emulator does not compile while properties of spec/schemas/%s are not accounted for',
  async (file, names) => {
    const path = join(copy.folder, 'spec/schemas', file)
    const before = readFileSync(path, 'utf8')
    const errors: number[] = []
    for (const name of names) {
      const schema = new RegExp(`^${name}:\\n[^]*?\\n  properties:\\n`, 'm')
      const property = '    surprise:\n      type: string\n      description: New here.\n'
      const text = before.replace(schema, (found) => found + property)
      expect(text).not.toBe(before)
      writeFileSync(path, text)
      const { output } = await shell(
        copy,
        'pnpm generate\npnpm typecheck --filter @dbaas-valkey/emulator || true',
      )
      errors.push(output.match(/error TS\d+.*/g)?.length ?? 0)
      writeFileSync(path, before)
    }
    expect(
      errors.every((count) => count > 0),
      `${names.join()}: ${errors.join()}`,
    ).toBe(true)
  },
  limit,
)
