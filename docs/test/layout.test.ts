import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** A row of the table: its folders, and those below the first of them that its text names. */
function foldersOf(row: string): string[] {
  const [, first = '', text = ''] = row.split(' | ').length === 2 ? ['', ...row.split(' | ')] : []
  const names = (cell: string) => [...cell.matchAll(/`([^`]+)\/`/g)].map(([, name = '']) => name)
  const [own = '', ...others] = names(first)
  return [own, ...others, ...names(text).map((name) => `${own}/${name}`)]
}

const layout = readFileSync(resolve(root, 'CONTRIBUTING.md'), 'utf8').split(/^## /m)[1] ?? ''
const named = new Set(
  layout
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap(foldersOf),
)

/** The folders of what git knows, three levels deep. */
const folders = new Set(
  execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .flatMap((file) => {
      const parts = file.split('/').slice(0, -1)
      return [1, 2, 3]
        .filter((depth) => depth <= parts.length)
        .map((depth) => parts.slice(0, depth).join('/'))
    }),
)

/** `packages/client/src` is named by `packages/*` + `/src` as well, `docs/reference/user` by `docs/reference/*`. */
const withoutName = (folder: string) =>
  folder.replace(/^(packages|scripts)\/[^/]+\//, '$1/*/').replace(/^(docs\/reference)\/.+/, '$1/*')

const isNamed = (folder: string) => named.has(folder) || named.has(withoutName(folder))

test('the layout in CONTRIBUTING.md names every folder', () => {
  expect([...folders].filter((folder) => !isNamed(folder))).toEqual([])
})

test('the layout in CONTRIBUTING.md names no folder that is gone', () => {
  const known = [...folders].flatMap((folder) => [folder, withoutName(folder)])
  const gone = [...named].filter((name) => !name.includes('generated') && !known.includes(name))
  expect(gone).toEqual([])
})
