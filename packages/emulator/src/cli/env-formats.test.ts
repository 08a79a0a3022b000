import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { testFolder } from '../../test/backend/support.js'
import { formats, type Format } from './env-formats.js'

const variables = [
  ['PLAIN', 'http://127.0.0.1:8379/v2'],
  ['SPACES', ' -Da=b  "-Dc=d e" '],
  ['QUOTES', `it's "so" \\ $HOME \`id\` $(id) \\' !x %x% #y ~`],
  ['LETTERS', 'zürich, 東京'],
] as const

/** Values that every reader of `.env` files takes alike. */
const simple = variables.filter(([name]) => name !== 'QUOTES')

const printAll = 'process.stdout.write(JSON.stringify(process.env))'

const shells: readonly (readonly [program: string, format: Format, evaluate: string])[] = [
  ['sh', 'sh', 'eval "$GIVEN"'],
  ['bash', 'sh', 'eval "$GIVEN"'],
  ['dash', 'sh', 'eval "$GIVEN"'],
  ['zsh', 'sh', 'eval "$GIVEN"'],
  ['fish', 'fish', 'echo "$GIVEN" | source'],
]

describe.each(shells)('%s', (program, format, evaluate) => {
  const isThere = spawnSync(program, ['-c', 'true']).status === 0

  test.runIf(isThere)('reads each value as it is', () => {
    const script = `${evaluate}; "$NODE" -e '${printAll}'`
    const env = { PATH: process.env['PATH'], NODE: process.execPath, LC_ALL: 'C.UTF-8' }
    const GIVEN = formats[format].print(variables)
    const text = execFileSync(program, ['-c', script], {
      env: { ...env, GIVEN },
      encoding: 'utf8',
      // Bash takes a socket, which Node's pipes are, for a remote shell, and reads the user's files.
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    expect(JSON.parse(text)).toMatchObject(Object.fromEntries(variables))
  })

  test.runIf(isThere)('fails where nothing can be set', () => {
    const env = { PATH: process.env['PATH'], GIVEN: formats[format].failure }
    expect(spawnSync(program, ['-c', evaluate], { env, stdio: 'ignore' }).status).toBe(1)
  })
})

test('Node reads a .env file as it was written', () => {
  const file = join(testFolder(), '.env')
  writeFileSync(file, formats.dotenv.print(simple))
  const args = [`--env-file=${file}`, '-e', printAll]
  const text = execFileSync(process.execPath, args, { env: {}, encoding: 'utf8' })
  expect(JSON.parse(text)).toMatchObject(Object.fromEntries(simple))
})

test.each([
  ['powershell', "$env:NAME = 'it''s $x'\n"],
  ['github', "NAME=it's $x\n"],
  ['json', '{"NAME":"it\'s $x"}\n'],
  ['dotenv', 'NAME="it\'s $x"\n'],
] as const)('%s has the value in its own quotes', (format, want) => {
  expect(formats[format].print([['NAME', "it's $x"]])).toBe(want)
})
