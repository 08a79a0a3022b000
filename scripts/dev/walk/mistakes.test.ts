import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { shell } from '../test/copy.js'
import { applyDiff, reversed } from './guide.js'
import { guides, limit, Walk } from './walk.js'

let walk: Walk

beforeAll(async () => {
  walk = new Walk()
  for (const guide of guides) await walk.follow(guide)
}, limit)

afterAll(() => walk.copy.remove())

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
        : applyDiff(readFileSync(join(walk.copy.folder, step.file), 'utf8'), reversed(step.diff))
    expect(await walk.endsWellWith(title, step.file, text)).toBe(false)
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
    const before = readFileSync(join(walk.copy.folder, file), 'utf8')
    const text = before.replace(right, wrong)
    expect(text).not.toBe(before)
    expect(await walk.endsWellWith(title, file, text)).toBe(false)
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
    const path = join(walk.copy.folder, 'spec/schemas', file)
    const before = readFileSync(path, 'utf8')
    const errors: number[] = []
    for (const name of names) {
      const schema = new RegExp(`^${name}:\\n[^]*?\\n  properties:\\n`, 'm')
      const property = '    surprise:\n      type: string\n      description: New here.\n'
      const text = before.replace(schema, (found) => found + property)
      expect(text).not.toBe(before)
      writeFileSync(path, text)
      const { output } = await shell(
        walk.copy,
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
