import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const here = dirname(import.meta.dirname)
const oxlint = join(here, '../../node_modules/.bin/oxlint')

const node = "import { join } from 'node:path'\n"
const library = "import { expect } from 'vitest'\n"
const above = "import { above } from '../above.js'\n"
const file = "import { other } from './other.js'\n"
const helper = 'function helper(): number {\n  return 1\n}\n'
const namesake = "import { a } from '../src/a.js'\n"

/** A file of a package, and how often the rule finds something in it. */
type Case = readonly [name: string, path: string, text: string, found: number]

const cases: Readonly<Record<string, readonly Case[]>> = {
  'import-groups': [
    ['in order', 'src/a.ts', `${node}\n${library}\n${above}${file}`, 0],
    ['of one group', 'src/a.ts', above + file, 0],
    ['without a blank line between groups', 'src/a.ts', node + library, 1],
    ['with a blank line within a group', 'src/a.ts', `${above}\n${file}`, 1],
    ['in another order', 'src/a.ts', `${file}\n${node}`, 1],
    ['with a comment between groups', 'src/a.ts', `${node}\n// Why.\n${library}`, 0],
  ],
  'exports-first': [
    ['a helper below', 'src/a.ts', `export const a = (): number => helper()\n${helper}`, 0],
    ['a helper above', 'src/a.ts', `${helper}export const a = (): number => helper()\n`, 1],
    ['a helper above a type only', 'src/a.ts', `${helper}export type A = typeof helper\n`, 0],
    ['a constant above', 'src/a.ts', 'const one = 1\nexport const two = one + one\n', 0],
    ['a helper between exports', 'src/a.ts', `export const a = 1\n${helper}export class B {}\n`, 1],
    ['no export', 'src/a.ts', `${helper}helper()\n`, 0],
  ],
  'test-place': [
    ['a short test of one file, in test/', 'test/a.test.ts', namesake, 1],
    ['a long test of one file, in test/', 'test/a.test.ts', namesake + '\n'.repeat(120), 0],
    ['a test with support, in test/', 'test/a.test.ts', `${namesake}import './support.js'\n`, 0],
    ['a test of what is generated', 'test/a.test.ts', "import '../src/generated/a.js'\n", 0],
    ['a test of several files, in test/', 'test/whole.test.ts', namesake, 0],
    ['a test beside its file', 'src/a.test.ts', "import { a } from './a.js'\n", 0],
    ['a folder of another name', 'src/test/a.test.ts', "import { a } from '../a.js'\n", 1],
    ['no test', 'test/support.ts', namesake, 0],
  ],
  'test-word': [
    ['test', 'src/a.test.ts', "import { test } from 'vitest'", 0],
    ['it', 'src/a.test.ts', "import { it } from 'vitest'", 1],
    ['it by another name', 'src/a.test.ts', "import { it as test } from 'vitest'", 1],
    ['it of another module', 'src/a.test.ts', "import { it } from './own.js'", 0],
  ],
}

let folder: string
/** The rule and the file of each finding. One run of the linter judges all the cases. */
let findings: readonly string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dbaas-valkey-style-'))
  for (const [rule, all] of Object.entries(cases)) {
    for (const [index, [, path, text]] of all.entries())
      writePackage(`${rule}-${index}`, path, text)
  }
  findings = lint('.')
})

afterAll(() => rmSync(folder, { recursive: true }))

for (const [rule, all] of Object.entries(cases)) {
  describe(rule, () => {
    test.each(all.map((given, index) => ({ name: given[0], given, index })))(
      '$name',
      ({ given: [, path, , found], index }) => {
        const own = `style(${rule}) ${rule}-${index}/${path}`
        expect(findings.filter((finding) => finding === own)).toHaveLength(found)
      },
    )
  })
}

describe('import-groups with --fix', () => {
  test('writes imports in order and leaves the rest', () => {
    const rest = '\nexport const all = [join, expect, other, above]\n'
    writePackage('fixed', 'src/a.ts', file + library + above + node + rest)
    expect(lint('fixed', '--fix')).toEqual([])
    const text = readFileSync(join(folder, 'fixed/src/a.ts'), 'utf8')
    expect(text).toBe(`${node}\n${library}\n${file}${above}${rest}`)
  })

  test('loses no comment', () => {
    const text = `${library}// Why.\n${node}`
    writePackage('kept', 'src/a.ts', text)
    expect(lint('kept', '--fix')).toHaveLength(1)
    expect(readFileSync(join(folder, 'kept/src/a.ts'), 'utf8')).toBe(text)
  })
})

function writePackage(name: string, path: string, text: string): void {
  for (const place of ['src', dirname(path)])
    mkdirSync(join(folder, name, place), { recursive: true })
  writeFileSync(join(folder, name, 'package.json'), '{}')
  writeFileSync(join(folder, name, path), text)
}

function lint(...args: string[]): string[] {
  const rules = Object.keys(cases).map((rule) => [`style/${rule}`, 'error'])
  const config = {
    jsPlugins: [join(here, 'plugin.mjs')],
    categories: { correctness: 'off' },
    rules: Object.fromEntries(rules) as unknown,
  }
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
  const { stdout } = spawnSync(oxlint, ['-c', 'config.json', '-f', 'json', ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string }[]
  }
  return diagnostics.map(({ code, filename }) => `${code} ${filename}`)
}
