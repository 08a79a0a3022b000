import { expect, test } from 'vitest'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { compareContracts } from '@dbaas-valkey/openapi-diff/compare'
import type { Bump } from '@dbaas-valkey/openapi-diff/rule'

import { reportBreaks } from '../surface/break.js'
import { expectedChangesets, problemsOf, type Difference } from './expected.js'
import { formatChangeset } from './file.js'

const nothing: Difference = { changes: [], breaks: [], changedPackages: [], judgements: [] }

/** A contract that answers with a lamp of some properties. */
function lamps(...properties: readonly string[]): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Lamp' } } }
  const get = { operationId: 'read-lamp', responses: { '200': { description: 'One.', content } } }
  const types = properties.map((name) => [name, { type: 'string' }] as const)
  const Lamp = { type: 'object', properties: Object.fromEntries(types) }
  return { paths: { '/lamp': { get } }, components: { schemas: { Lamp } } }
}

function since(from: JsonObject, to: JsonObject): Difference {
  return { ...nothing, changes: compareContracts(from, to) }
}

function byHand(name: string, bump: Bump): ReadonlyMap<string, string> {
  return new Map([['fix.md', formatChangeset({ releases: { [name]: bump }, summary: 'Words.' })]])
}

const roomGone = since(lamps('id', 'name', 'room'), lamps('id', 'name'))
const bothGone = since(lamps('id', 'name', 'room'), lamps('id'))

/** What is wrong, each in the words before its colon. */
function verdict(difference: Difference, actual: ReadonlyMap<string, string>): string[] {
  return problemsOf(difference, actual).map((problem) =>
    problem.replace(/-[0-9a-f]{8}\.md/, '.md').replace(/(is missing):.*/, '$1'),
  )
}

const auto = 'Run `pnpm changeset:auto`.'
const nameMissing = '.changeset/contract-property-removed-lamp-name.md is missing'
const roomMissing = '.changeset/contract-property-removed-lamp-room.md is missing'

test('a major that is pending makes no later break free', () => {
  expect(verdict(roomGone, expectedChangesets(roomGone))).toEqual([])
  expect(verdict(bothGone, expectedChangesets(roomGone))).toEqual([nameMissing, auto])
  expect(verdict(bothGone, byHand('@dbaas-valkey/types', 'major'))).toEqual([
    nameMissing,
    roomMissing,
    auto,
  ])
})

test('a deleted export is not announced by a patch, nor by any other major', () => {
  const released = { 'client.api.md': '```ts\nexport function light(): void;\n```' }
  const breaks = reportBreaks(released, { 'client.api.md': '```ts\n```' }, [])
  const difference: Difference = { ...nothing, breaks, changedPackages: ['client'] }
  const missing = '.changeset/surface-export-removed-light-of-client-api-md.md is missing'
  for (const bump of ['patch', 'major'] as const) {
    expect(verdict(difference, byHand('@dbaas-valkey/client', bump))).toEqual([missing, auto])
  }
  expect(verdict(difference, expectedChangesets(difference))).toEqual([])
})

test('what was written for one change stays when another comes, and two branches write different files', () => {
  const nameGone = since(lamps('id', 'name', 'room'), lamps('id', 'room'))
  const branches = [expectedChangesets(roomGone), expectedChangesets(nameGone)].flatMap((files) => [
    ...files,
  ])
  expect(new Map(branches)).toEqual(new Map(expectedChangesets(bothGone)))
  expect(branches).toHaveLength(2)
})

const table: {
  name: string
  difference: Difference
  actual: ReadonlyMap<string, string>
  want: string[]
}[] = [
  {
    name: 'a changeset of a change that is undone is stale',
    difference: nothing,
    actual: expectedChangesets(roomGone),
    want: [
      '.changeset/contract-property-removed-lamp-room.md tells of what is no difference any more.',
      auto,
    ],
  },
  {
    name: 'a changeset that somebody has edited is told so',
    difference: roomGone,
    actual: new Map([...expectedChangesets(roomGone)].map(([file, text]) => [file, `${text}!`])),
    want: [
      '.changeset/contract-property-removed-lamp-room.md is not what pnpm changeset:auto writes. Advice belongs into spec/changes.yaml.',
      auto,
    ],
  },
  {
    name: 'words alone release nothing',
    difference: since({ info: { title: 'Lamps' } }, { info: { title: 'All lamps' } }),
    actual: new Map(),
    want: [],
  },
  {
    name: 'a report that has changed asks for a word to the readers of its package',
    difference: { ...nothing, changedPackages: ['client'] },
    actual: byHand('@dbaas-valkey/types', 'major'),
    want: [
      'The public surface of @dbaas-valkey/client is not as released, and no changeset tells its readers. Run `pnpm changeset`.',
    ],
  },
  {
    name: 'a judgement of no difference is stale',
    difference: {
      ...nothing,
      judgements: [{ rule: 'property-removed', schema: 'Lamp.x', advice: 'A.' }],
    },
    actual: new Map(),
    want: [
      'spec/changes.yaml judges what is no difference any more: property-removed Lamp.x. Remove the entry.',
    ],
  },
]

test.each(table)('$name', ({ difference, actual, want }) => {
  expect(verdict(difference, actual)).toEqual(want)
})
