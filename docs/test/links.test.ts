import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const skipped = new Set(['node_modules', 'dist', '.git', '.turbo', 'api'])

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : markdownBelow(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

/** Where the READMEs that npm shows lead: links relative to a file of the repository lead nowhere there. */
const base = /^https:\/\/github\.com\/dbaas-valkey\/dbaas-valkey\/(?:blob|raw)\/main\//

const withoutCode = (text: string) => text.replaceAll(/```[^]*?```|`[^`\n]*`/g, '')

/** Where a file's links lead within the repository. */
function localLinks(text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link ?? '')
    .filter((link) => base.test(link) || !/^[a-z]+:/.test(link))
}

function anchors(file: string): string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/```[^]*?```/g, '')
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .replaceAll(/\[(.*?)\]\(.*?\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(/\s+/g, '-'),
  )
}

const links = markdownBelow(root).flatMap((file) =>
  localLinks(readFileSync(file, 'utf8')).map((link) => ({ file: relative(root, file), link })),
)

test.each(links)('$file leads to $link', ({ file, link }) => {
  const [path = '', fragment] = link.replace(base, '').split('#')
  const folder = base.test(link) ? root : join(root, dirname(file))
  const target = path === '' ? join(root, file) : join(folder, path)
  expect(existsSync(target)).toBe(true)
  if (fragment !== undefined && statSync(target).isFile()) {
    expect(anchors(target)).toContain(fragment)
  }
})
