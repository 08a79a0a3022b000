import { writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { operations } from '../src/generated/index.js'
import { pointedTo, shell, startCloud } from './support/program.js'

const entries = await Promise.all(operations.map(async ({ load }) => (await load()).entry))
const examples = entries.flatMap(({ examples: lines, ...entry }) =>
  lines.map((line) => ({ line, entry })),
)
const folder = mkdtempSync(join(tmpdir(), 'cli-examples-'))
writeFileSync(join(folder, 'password.txt'), 'a-new-password\n')

/** What an example is about is there already, unless it makes it. */
const service = 'dbaas-valkey service create cache --plan startup-4 --quiet'
const user = 'dbaas-valkey user create cache --username app --quiet'

describe('every example of the help can be run as it stands', () => {
  test.each(examples)('$line', async ({ line, entry }) => {
    await using emulator = await startCloud()
    const before = [
      ...(line.startsWith('dbaas-valkey service create') ? [] : [service]),
      ...(line.startsWith('dbaas-valkey service ') || entry.id === 'create-dbaas-valkey-user'
        ? []
        : [user]),
    ]
    const asked = entry.effect === 'destroy' ? `${line} --yes` : line
    const { code, err } = await shell([...before, asked].join(' && '), {
      env: pointedTo(emulator),
      cwd: folder,
    })
    // No operation has the id of the example, and no service of a migration that was not begun.
    const gone = ['get-operation', 'get-dbaas-migration-status', 'stop-dbaas-valkey-migration']
    const want = gone.includes(entry.id) ? [0, 14, 15] : [0]
    expect(want, err).toContain(code)
  })
})
