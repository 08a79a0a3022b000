import { expect, test } from 'vitest'
import type { Change } from '@dbaas-valkey/openapi-diff/change'
import type { Bump } from '@dbaas-valkey/openapi-diff/rule'
import { shortfalls } from './required-bump.js'
import { formatChangeset, parseChangeset } from './file.js'
import { bumpOfChangesets } from './folder.js'
import { changedReports } from '../api-report/released.js'

const group = ['@lamps/types', '@lamps/client']

test('a changeset is read as it is written', () => {
  const changeset = {
    releases: { '@lamps/types': 'minor', '@lamps/client': 'patch' },
    summary: 'First line.\n\n- `a`: "b"',
  } as const
  expect(parseChangeset(formatChangeset(changeset))).toEqual(changeset)
})

test('a text without front matter is no changeset', () => {
  expect(parseChangeset('# Changesets\n')).toBeUndefined()
})

test.each<{ given: Record<string, Bump>[]; want: Bump | undefined }>([
  { given: [], want: undefined },
  { given: [{ '@lamps/types': 'minor' }], want: 'minor' },
  { given: [{ '@lamps/types': 'patch' }, { '@lamps/client': 'major' }], want: 'major' },
  { given: [{ '@lamps/bench': 'major' }], want: undefined },
])('the packages of a group are bumped as the highest of $given', ({ given, want }) => {
  const changesets = given.map((releases) => ({ releases, summary: '' }))
  expect(bumpOfChangesets(changesets, group)).toBe(want)
})

function change(bump: Bump): Change {
  return {
    rule: 'property-removed',
    bump,
    operation: { id: 'read', method: 'GET', path: '/lamps' },
    side: 'response',
    at: '`name` in the response',
    schema: undefined,
    name: undefined,
    from: undefined,
    to: undefined,
    sentence: 'property `name` in the response is gone',
    instead: undefined,
  }
}

test.each<{ asked: Bump[]; given: Bump | undefined; reports: string[]; want: string[] }>([
  { asked: [], given: undefined, reports: [], want: [] },
  { asked: ['minor'], given: 'minor', reports: ['types.api.md'], want: [] },
  { asked: ['patch', 'minor'], given: 'major', reports: [], want: [] },
  {
    asked: ['patch', 'major'],
    given: 'minor',
    reports: [],
    want: [
      'The contract asks for major, but the changesets give minor. Run `pnpm changeset:auto`.',
      '  property-removed: `GET /lamps`: property `name` in the response is gone',
    ],
  },
  {
    asked: ['patch'],
    given: undefined,
    reports: [],
    want: [
      'The contract asks for patch, but there is no changeset. Run `pnpm changeset:auto`.',
      '  property-removed: `GET /lamps`: property `name` in the response is gone',
    ],
  },
  {
    asked: [],
    given: undefined,
    reports: ['client.api.md'],
    want: [
      'The public surface is not as released (client.api.md), but there is no changeset. ' +
        'Run `pnpm changeset:auto` for the contract, or `pnpm changeset` for anything else.',
    ],
  },
])('asked for $asked with $given given, reports $reports', ({ asked, given, reports, want }) => {
  expect(shortfalls({ changes: asked.map(change), given, reports })).toEqual(want)
})

test('a report counts as changed when it is new, gone or different', () => {
  const released = { 'a.api.md': '1', 'b.api.md': '2', 'c.api.md': '3' }
  const current = { 'a.api.md': '1', 'b.api.md': '4', 'd.api.md': '5' }
  expect(changedReports(released, current)).toEqual(['b.api.md', 'c.api.md', 'd.api.md'])
})
