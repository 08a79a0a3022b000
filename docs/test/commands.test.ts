import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** What pnpm does by itself, as far as our documents use it. */
const own = new Set(['add', 'changeset', 'exec', 'install', 'pack', 'start', 'test'])

const git = (...args: string[]) =>
  execFileSync('git', ['ls-files', ...args], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')

const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Manifest {
  readonly name: string
  readonly scripts?: Readonly<Record<string, string>>
}

const manifests = git('package.json', '**/package.json').map((path) => ({
  folder: dirname(path),
  ...(JSON.parse(read(path)) as Manifest),
}))

const scriptsOf = (test: (one: (typeof manifests)[number]) => boolean) =>
  Object.keys(manifests.find(test)?.scripts ?? {})

/** Changelogs tell what was; a command of long ago may be gone. */
const documents = git('*.md').filter((path) => !/CHANGELOG\.md$|^\.changeset\//.test(path))

/** The commands in a text's code, each with what is known to be there where it is run. */
function commandsIn(text: string): { command: string; known: boolean }[] {
  const code = [...text.matchAll(/^ *```(?:sh|bash)\n([^]*?)^ *```$|`([^`\n]+)`/gm)].flatMap(
    ([, block, span]) => (block ?? span ?? '').replaceAll(/\\\n\s*/g, ' ').split('\n'),
  )
  return code
    .flatMap((line) => line.split(/&&|;|\|/))
    .map((line) => line.trim().replace(/^(?:[A-Z_]+=\S+ )+/, ''))
    .flatMap((command) => {
      const [, pnpm] = /^(?:npx -y )?pnpm(?:@[\d.]+)? (.*)$/.exec(command) ?? []
      if (pnpm !== undefined) return [{ command, known: isKnown(pnpm) }]
      const [, file] =
        /^(?:node|bash) ((?:scripts|\.ci|packages|examples|bench)\/\S+)/.exec(command) ?? []
      return file === undefined ? [] : [{ command, known: existsSync(join(root, file)) }]
    })
}

function isKnown(rest: string): boolean {
  const [, option, where = '', name = ''] =
    /^(?:(--filter|--dir) (\S+) )?(?:run )?([\w:-]+)/.exec(rest) ?? []
  if (own.has(name)) return true
  if (option === '--filter') return scriptsOf((one) => one.name === where).includes(name)
  return scriptsOf((one) => one.folder === (option === '--dir' ? where : '.')).includes(name)
}

test.each([
  ['`pnpm generate --check` and `pnpm nothing`', ['pnpm nothing']],
  ['```sh\npnpm check && pnpm nope   # why\n```', ['pnpm nope   # why']],
  [
    '`pnpm --filter @dbaas-valkey/client test` `pnpm --filter @dbaas-valkey/client no`',
    ['pnpm --filter @dbaas-valkey/client no'],
  ],
  ['`node scripts/run.mjs` `node scripts/walk.mjs`', ['node scripts/walk.mjs']],
])('in %s these do not exist: %s', (text, want) => {
  const unknown = commandsIn(text).filter(({ known }) => !known)
  expect(unknown.map(({ command }) => command)).toEqual(want)
})

test.each(documents)('every command in %s exists', (path) => {
  const unknown = commandsIn(read(path)).filter(({ known }) => !known)
  expect(unknown.map(({ command }) => command)).toEqual([])
})
