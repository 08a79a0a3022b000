import { expect, test } from 'vitest'

import { addEntry, changelogEntry, type Note } from './entry.js'
import { linkOf, type Commit } from './link.js'
import { notesFor } from './notes.js'
import { versionBefore } from './pending.js'

const repository = 'https://github.com/lamps/lamps'
const version = { version: '2.0.0', previous: '1.4.0', date: '2026-11-28', repository }
const head = [
  '## 2.0.0 (2026-11-28)',
  '',
  '[All that changed since 1.4.0](https://github.com/lamps/lamps/compare/v1.4.0...v2.0.0)',
  '',
]

const table: { name: string; given: Note[]; want: string[] }[] = [
  {
    name: 'breaks come first, with a warning sign, and their code belongs to them',
    given: [
      { bump: 'patch', text: 'A lamp that was off is off.', link: undefined },
      { bump: 'minor', text: 'Lamps have a room.', link: '[#7](x)' },
      { bump: 'major', text: 'A lamp has no name.\n\n```ts\nlamp.name\n```', link: '[#8](y)' },
    ],
    want: [
      '### ⚠ What breaks, and what to write instead',
      '',
      '- ⚠ A lamp has no name. ([#8](y))',
      '',
      '  ```ts',
      '  lamp.name',
      '  ```',
      '',
      '### What is new',
      '',
      '- Lamps have a room. ([#7](x))',
      '',
      '### What is mended',
      '',
      '- A lamp that was off is off.',
    ],
  },
  {
    name: 'a package that nothing touches says so',
    given: [],
    want: ['Nothing has changed in this package: all packages share one version.'],
  },
]

test.each(table)('$name', ({ given, want }) => {
  expect(changelogEntry(version, given).split('\n')).toEqual([...head, ...want])
})

test('a new version stands above the earlier ones', () => {
  expect(addEntry('# lamps\n\n## 1.0.0\n\nFirst.\n', '## 2.0.0\n\nSecond.')).toBe(
    '# lamps\n\n## 2.0.0\n\nSecond.\n\n## 1.0.0\n\nFirst.\n',
  )
  expect(addEntry('# lamps\n', '## 1.0.0\n\nFirst.')).toBe('# lamps\n\n## 1.0.0\n\nFirst.\n')
})

const hash = '0123456789abcdef0123456789abcdef01234567'
const links: { name: string; given: Commit[]; want: string | undefined }[] = [
  { name: 'no commit', given: [], want: undefined },
  {
    name: 'a commit by itself',
    given: [{ hash, subject: 'Light the lamps' }],
    want: `[0123456](${repository}/commit/${hash})`,
  },
  {
    name: 'a squashed pull request',
    given: [{ hash, subject: 'Light the lamps (#12)' }],
    want: `[#12](${repository}/pull/12)`,
  },
  {
    name: 'a merged pull request',
    given: [
      { hash, subject: 'Light the lamps' },
      { hash, subject: 'Merge pull request #13 from lamps/light' },
      { hash, subject: 'Merge pull request #14 from lamps/later' },
    ],
    want: `[#13](${repository}/pull/13)`,
  },
]

test.each(links)('what $name is linked to', ({ given, want }) => {
  expect(linkOf(given, repository)).toBe(want)
})

test('a package says only what touches it, in the words for its readers', () => {
  const text = [
    '---',
    "'@dbaas-valkey/client': minor",
    "'@dbaas-valkey/validator': patch",
    '---',
    '',
    'To all.',
    '',
    '### @dbaas-valkey/client',
    '',
    'To callers.',
  ].join('\n')
  const changesets = new Map([['a.md', text]])
  const found = new Map([['a.md', '[#1](x)']])
  const told = (name: string): Note[] => notesFor(name, changesets, found)
  expect(told('client')).toEqual([
    { bump: 'minor', text: 'To all.\n\nTo callers.', link: '[#1](x)' },
  ])
  expect(told('validator')).toEqual([{ bump: 'patch', text: 'To all.', link: '[#1](x)' }])
  expect(told('types')).toEqual([])
})

test.each([
  { mode: undefined, want: '1.0.0' },
  { mode: 'pre' as const, want: '1.1.0-next.0' },
  { mode: 'exit' as const, want: '1.0.0' },
])('in prerelease mode $mode the version before is $want', ({ mode, want }) => {
  const current = mode === undefined ? '1.0.0' : '1.1.0-next.0'
  const prerelease = mode && { mode, changesets: [], initialVersions: { lamps: '1.0.0' } }
  expect(versionBefore('lamps', current, prerelease)).toBe(want)
})
