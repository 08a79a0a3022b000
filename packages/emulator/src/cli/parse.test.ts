import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { commandNames, commands, isCommand } from './commands.js'
import { parse } from './parse.js'
import { unknownCommand } from './unknown-command.js'

/** Parses the words and runs the command: all of these are refused before anything is done. */
async function runRefused(words: readonly string[]): Promise<string> {
  const [name = '', ...given] = words
  try {
    const command = await commands[isCommand(name) ? name : unknownCommand(name)].load()
    const parsed = await parse(name, command, given)
    await command.run(parsed.values, parsed.words)
    return 'nothing is wrong'
  } catch (error) {
    return (error as Error).message
  }
}

describe('the words of a command', () => {
  test.each([
    ['start --prot 1', "Unknown option '--prot'. Did you mean --port? See start --help."],
    ['start --port', "Option '--port <value>' argument missing. See start --help."],
    ['start --port --json', "Option '--port' argument is ambiguous. See start --help."],
    ['start --json=yes', "Option '--json' does not take an argument. See start --help."],
    ['stop --data x', "Unknown option '--data'. See stop --help."],
    ['stop now', 'stop does not take "now". See stop --help.'],
    ['strat', 'There is no command strat; did you mean start? See --help.'],
    ['stat', 'There is no command stat; did you mean status? See --help.'],
    ['up', `There is no command up; there are ${commandNames.join(', ')}. See --help.`],
    ['start --api-secret s3cret', /process list: set EXOSCALE_API_SECRET/],
    ['export', 'export takes FILE, which is missing. See export --help.'],
    ['import a.tar.gz b', 'import does not take "b". See import --help.'],
    ['snapshot', /^snapshot takes save, restore, delete or list, which is missing/],
    ['snapshot keep x', /^snapshot takes save, restore, delete or list, not keep/],
    ['snapshot save', /^snapshot save takes a name/],
    ['snapshot list x', /^snapshot list takes no name/],
    ['limits --quota many', /^--quota takes a number of services, not many/],
    ['limits --sold-out startup-5', /^--sold-out takes a plan, such as startup-4, not startup-5/],
    ['limits --none --quota 1', /^--none lifts all limits/],
    ['start --watch', /^--watch follows a file/],
    ['start --seed=', /^--seed takes a file/],
    ['exec', /^exec takes a command/],
    ['exec --new --port 1 -- true', /^--new starts on a free port/],
    ['env --format csh', /^--format takes sh, fish, powershell, dotenv, json, github, not csh/],
    ['wait --timeout long', /^--timeout takes seconds, not long/],
    ['wait --endpoint here', /^--endpoint takes an address/],
  ])('%s: are refused with what to do', async (line, message) => {
    expect(await runRefused(line.split(' '))).toMatch(message)
  })

  test('are told of in the README', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    for (const name of commandNames) {
      const { options } = await commands[name].load()
      expect(readme).toContain(`| \`${name}`)
      for (const option of Object.keys(options)) expect(readme).toContain(`--${option}`)
    }
  })

  test('a secret that was typed is not repeated', async () => {
    expect(await runRefused(['start', '--api-secret=canary'])).not.toContain('canary')
  })

  test.each([
    ['-- npm test', ['npm', 'test']],
    ['npm test --port 1', ['npm', 'test', '--port', '1']],
    ['--new --zone at-vie-1 npm -- --port 1', ['npm', '--', '--port', '1']],
    ['--zone=at-vie-1 -- -- x', ['--', 'x']],
  ])('exec %s: leaves the command as it is', async (line, words) => {
    const parsed = await parse('exec', await commands.exec.load(), line.split(' '))
    expect(parsed.words).toEqual(words)
  })
})
