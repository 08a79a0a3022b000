import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { pageOf, slugify, textOf } from '../.vitepress/sources.js'

const root = join(import.meta.dirname, '../../..')
const packages = readdirSync(join(root, 'packages'))

test.each(packages)(
  'the site shows every section of the README and the changelog of %s',
  (name) => {
    for (const file of ['README.md', 'CHANGELOG.md']) {
      const source = `packages/${name}/${file}`
      const text = readFileSync(join(root, source), 'utf8').replaceAll(/^```[^]*?^```/gm, '')
      for (const [, heading = ''] of text.matchAll(/^## (.*)$/gm)) {
        const page = pageOf(source, slugify(heading))
        expect(page, `${source} ${heading}`).toBeDefined()
        expect(shown(page ?? '', source), `${source} ${heading}`).toContain(`# ${heading}\n`)
      }
    }
  },
)

test('a page that names a section which is not there stops the build', () => {
  expect(() => textOf('packages/client/README.md', ['None'])).toThrow(
    'packages/client/README.md has no section "None".',
  )
})

/** What a page shows of a README. */
function shown(address: string, source: string): string {
  const file = `docs${address.replace(/\/$/, '/index')}.md`
  const [, matter = ''] = /^---\n(.*?)\n---/s.exec(readFileSync(join(root, file), 'utf8')) ?? []
  const sections = [...matter.matchAll(/^ {2}- (['"]?)(.*)\1$/gm)].map(([, , name = '']) => name)
  return textOf(source, sections)
}
