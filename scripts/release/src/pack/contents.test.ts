import { expect, test } from 'vitest'

import { problemsOf } from './contents.js'

const manifest = {
  name: '@lamps/client',
  files: ['dist'],
  homepage: 'https://lamps.example',
  bugs: 'https://lamps.example/bugs',
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
}
const good = {
  LICENSE: 'MIT',
  'README.md': '# Lamps',
  'CHANGELOG.md': '# Lamps',
  'package.json': JSON.stringify(manifest),
  'dist/index.d.ts': '',
  'dist/index.js': '',
}

// Written in parts, so that this file is none of what it describes.
const key = ['-----BEGIN', 'PRIVATE KEY-----\nMIIE'].join(' ')

const table: { name: string; given: Record<string, string | undefined>; want: string[] }[] = [
  { name: 'nothing', given: {}, want: [] },
  {
    name: 'a file outside "files"',
    given: { 'src/index.ts': '' },
    want: ['src/index.ts lies outside "files".'],
  },
  {
    name: 'a link that npm cannot open',
    given: { 'README.md': '[a](../a.md) [b](#b) [c](https://lamps.example) `[d](d)`' },
    want: ["README.md links to ../a.md, which a reader on npm can't open. Use an https address."],
  },
  {
    name: 'an image that npm cannot open',
    given: { 'README.md': '<img src="docs/page.png">' },
    want: [
      "README.md links to docs/page.png, which a reader on npm can't open. Use an https address.",
    ],
  },
  {
    name: 'no CHANGELOG',
    given: { 'CHANGELOG.md': undefined },
    want: ['CHANGELOG.md is missing.'],
  },
  {
    name: 'no address for bugs',
    given: { 'package.json': JSON.stringify({ ...manifest, bugs: undefined }) },
    want: ['package.json names no "bugs": npm shows it to readers.'],
  },
  { name: 'a test', given: { 'dist/a.test.js': '' }, want: ['dist/a.test.js is a test.'] },
  { name: 'a hidden file', given: { 'dist/.env': '' }, want: ['dist/.env is a hidden file.'] },
  {
    name: 'a secret',
    given: { 'dist/key.js': key },
    want: ['dist/key.js holds a private key.'],
  },
  {
    name: 'an export without its file',
    given: { 'dist/index.js': undefined },
    want: ['dist/index.js is missing.'],
  },
  {
    name: 'a pattern in the exports that files fit',
    given: { 'package.json': JSON.stringify({ ...manifest, exports: { './*': './dist/*.js' } }) },
    want: [],
  },
  {
    name: 'a pattern in the exports that no file fits',
    given: { 'package.json': JSON.stringify({ ...manifest, exports: { './*': './lib/*.js' } }) },
    want: ['lib/*.js is missing.'],
  },
  {
    name: 'a script at install',
    given: { 'package.json': JSON.stringify({ ...manifest, scripts: { postinstall: 'x' } }) },
    want: ['package.json runs `postinstall` at install. Remove the script.'],
  },
  {
    name: 'a dependency on the workspace',
    given: {
      'package.json': JSON.stringify({ ...manifest, dependencies: { a: 'workspace:*' } }),
    },
    want: ['package.json still refers to the workspace. Pack with pnpm.'],
  },
]

test.each(table)('a tarball with $name', ({ given, want }) => {
  const files = Object.entries({ ...good, ...given }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  expect(problemsOf(new Map(files))).toEqual(want)
})
