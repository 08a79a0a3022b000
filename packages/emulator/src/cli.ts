import { EmulatorError } from './valkey/errors.js'
import { commands, defaultCommand, isCommand, type CommandName } from './cli/commands.js'

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof EmulatorError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function run(given: readonly string[]): Promise<number> {
  const [first = ''] = given
  if (first === 'help') return help(given[1])
  if (first !== '' && !first.startsWith('-')) return runCommand(await nameOf(first), given.slice(1))
  if (given.includes('--version')) return print(await readVersion())
  if (given.includes('--help') || given.includes('-h')) return help(undefined)
  return runCommand(defaultCommand, given)
}

async function runCommand(name: CommandName, words: readonly string[]): Promise<number> {
  const [command, { parse }] = await Promise.all([commands[name].load(), import('./cli/parse.js')])
  const parsed = await parse(name, command, words)
  return parsed.help ? help(name) : command.run(parsed.values, parsed.words)
}

/** @throws {@link EmulatorError} `INVALID_OPTION` */
async function nameOf(word: string): Promise<CommandName> {
  if (isCommand(word)) return word
  const { unknownCommand } = await import('./cli/unknown-command.js')
  return unknownCommand(word)
}

async function help(of: string | undefined): Promise<number> {
  const { generalHelp, helpOf } = await import('./cli/help.js')
  if (of === undefined) return print(await generalHelp())
  const name = await nameOf(of)
  return print(helpOf(name, await commands[name].load()))
}

async function readVersion(): Promise<string> {
  const { version } = await import('./backend/version.js')
  return `${version()}\n`
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}
