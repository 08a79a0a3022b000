import { expect, test } from 'vitest'

import { commands } from '../src/commands.js'
import { commandPage } from '../src/help/command.js'
import { cli } from './support/program.js'

const visible = commands.filter(({ hidden }) => hidden !== true)

test.each(visible.map(({ words, load }) => ({ name: words.join(' '), load })))(
  '$name has a page that says what it does, how it is typed, and an example',
  async ({ name, load }) => {
    const command = await load()
    const page = commandPage(command)
    expect(page).toContain(`USAGE\n  dbaas-valkey ${name}`)
    expect(page).toContain(command.summary)
    for (const option of command.options) expect(page).toContain(`--${option.name}`)
    expect(page).toContain('EXAMPLES\n  $ ')
  },
)

test.each([
  ['', 'COMMANDS\n'],
  ['--help', 'USAGE\n  dbaas-valkey <command>'],
  ['service --help', 'COMMANDS\n  create:'],
  ['service create --help', '--valkey-settings.timeout integer'],
  ['service create cache --plan startup-4 -h', '--plan string'],
  ['help service create', '--plan string'],
  ['help exit-codes', ' 14  NOT_FOUND'],
  ['--version', '1.'],
])('"%s" prints help, and ends well', async (line, want) => {
  const { code, out, err } = await cli(line.split(' ').filter((word) => word !== ''))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain(want)
})

test('the overview names every command', async () => {
  const { out } = await cli([])
  for (const { words } of visible) expect(out).toContain(`  ${words[0]}:`)
})
