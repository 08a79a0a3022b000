import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '@dbaas-valkey/emulator'

import { cli, pointedTo, program, runProgram, startCloud } from './support/program.js'

let emulator: Emulator
let env: Record<string, string>
const cache = mkdtempSync(join(tmpdir(), 'cli-cache-'))
const bin = mkdtempSync(join(tmpdir(), 'cli-bin-'))
beforeAll(async () => {
  writeFileSync(
    join(bin, 'dbaas-valkey'),
    `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`,
  )
  chmodSync(join(bin, 'dbaas-valkey'), 0o755)
  emulator = await startCloud()
  env = {
    ...pointedTo(emulator),
    XDG_CACHE_HOME: cache,
    PATH: `${bin}${delimiter}${process.env['PATH']}`,
  }
  await cli(['service', 'create', 'cache', '--plan', 'startup-4'], { env })
  await cli(['user', 'create', 'cache', '--username', 'app'], { env })
})
afterAll(() => emulator.stop())

/** What each shell would offer at the end of a line. */
const shells: Record<string, (line: string) => Promise<string[]>> = {
  async bash(line) {
    const script = `source <(dbaas-valkey completion bash)
      COMP_WORDS=(${line}${line.endsWith(' ') ? " ''" : ''}); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
      _dbaas_valkey; printf '%s\\n' "\${COMPREPLY[@]}"`
    return lines((await runProgram('bash', ['-c', script], { env })).out)
  },
  async fish(line) {
    const script = `dbaas-valkey completion fish | source; complete -C '${line}'`
    const { out, err } = await runProgram('fish', ['--no-config', '-c', script], { env })
    // It reports a condition that it can't read, and goes on.
    expect(err).toBe('')
    return lines(out).map((text) => text.split('\t')[0] ?? '')
  },
  async zsh(line) {
    // The shell's own function for menus is replaced by one that prints what it is given.
    const script = `autoload -U compinit; compinit -u -D
      source <(dbaas-valkey completion zsh)
      _describe() { print -l -- "\${(@P)\${@[-1]}}" }
      _files() { : }
      words=(${line}${line.endsWith(' ') ? " ''" : ''}); CURRENT=\${#words}
      _dbaas_valkey`
    const { out } = await runProgram('zsh', ['-f', '-c', script], { env })
    return lines(out).map((text) => text.split(':')[0] ?? '')
  },
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

const installed = (
  await Promise.all(
    Object.keys(shells).map(async (name) => {
      const { code } = await runProgram('bash', ['-c', `command -v ${name}`])
      return code === 0 ? [name] : []
    }),
  )
).flat()

describe.each(installed)('%s completes', (name) => {
  const complete = (line: string) => shells[name]?.(line)

  test.each([
    ['commands', 'dbaas-valkey serv', ['service', 'service-type']],
    ['the second word', 'dbaas-valkey service d', ['delete']],
    ['options', 'dbaas-valkey service create x --pl', ['--plan']],
    ['allowed values', 'dbaas-valkey logs cache --sort-order ', ['asc', 'desc']],
    ['names of services', 'dbaas-valkey service show ', ['cache']],
    [
      'names of users, of the service that was typed',
      'dbaas-valkey user delete cache ',
      ['app', 'default'],
    ],
    ['names of plans', 'dbaas-valkey service create x --plan hob', ['hobbyist-2']],
    ['names of zones', 'dbaas-valkey service list --zone ch-', ['ch-dk-2', 'ch-gva-2']],
    ['ids of operations', 'dbaas-valkey api list-z', ['list-zones']],
  ])('%s', async (_what, line, want) => {
    expect((await complete(line))?.toSorted()).toEqual(want)
  })
})

test('names are asked for once a minute, and kept for the user alone', async () => {
  const ask = () => cli(['__complete', 'service', 'show', ''], { env })
  expect((await ask()).out).toContain('cache\t')
  const folder = join(cache, 'dbaas-valkey/names')
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  for (const file of readdirSync(folder)) {
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
  }
  await cli(['service', 'create', 'later', '--plan', 'startup-4'], { env })
  expect((await ask()).out).not.toContain('later')
})

test('a name that a shell would carry out is not offered', async () => {
  await cli(['user', 'create', 'cache', '--username', '$(touch carried-out)'], { env })
  const { out } = await cli(['__complete', 'user', 'delete', 'cache', ''], {
    env: { ...env, XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), 'cli-cache-')) },
  })
  expect(out).toContain('app\t')
  expect(out).not.toContain('touch')
})

test('completion is silent where the API cannot be asked', async () => {
  const lost = {
    EXOSCALE_API_KEY: 'k',
    EXOSCALE_API_SECRET: 's',
    EXOSCALE_API_ENDPOINT: 'http://127.0.0.1:1/v2',
  }
  expect(await cli(['__complete', 'service', 'show', 'ca'], { env: lost })).toEqual({
    code: 0,
    out: '',
    err: '',
  })
})

test('a new service is not offered the names of those that are there', async () => {
  const { out } = await cli(['__complete', 'service', 'create', ''], { env })
  expect(out).not.toContain('cache')
})
