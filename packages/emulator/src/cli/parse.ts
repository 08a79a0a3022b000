import { parseArgs } from 'node:util'

import { EmulatorError } from '../valkey/errors.js'
import type { CliCommand, CliOptions, Values } from './command.js'

interface Parsed {
  /** Whether only help is asked for. */
  readonly help: boolean
  readonly values: Values<CliOptions>
  /** Somebody else's command line, when the command takes one, or the words that it takes. */
  readonly words: readonly string[]
}

const helpOption = { help: { type: 'boolean', short: 'h' } } as const

/** Options that are missed because a value would be seen in the process list, and what there is instead. */
const elsewhere: Readonly<Record<string, string>> = {
  '--api-secret':
    'Others would see it in the process list: set EXOSCALE_API_SECRET, or use --credentials.',
  '--api-key': 'Set EXOSCALE_API_KEY and EXOSCALE_API_SECRET, or use --credentials.',
}

/** @throws {@link EmulatorError} `INVALID_OPTION` */
export async function parse(
  name: string,
  command: CliCommand,
  given: readonly string[],
): Promise<Parsed> {
  const end = command.takesCommand ? endOfOptions(command.options, given) : given.length
  const args = given.slice(0, end)
  const rest = given.slice(end)
  const words = rest[0] === '--' ? rest.slice(1) : rest
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...command.options, ...helpOption },
      allowPositionals: true,
    })
    const { names, least } = command.takes ?? { names: [], least: 0 }
    const surplus = positionals[names.length]
    if (surplus !== undefined) throw new Error(`${name} does not take "${surplus}".`)
    const help = values['help'] === true
    const missing = positionals.length < least && !help ? names[positionals.length] : undefined
    if (missing !== undefined) throw new Error(`${name} takes ${missing}, which is missing.`)
    return {
      help,
      values: values as Values<CliOptions>,
      words: command.takesCommand ? words : positionals,
    }
  } catch (cause) {
    throw new EmulatorError(
      'INVALID_OPTION',
      `${await explain(cause as Error, command)} See ${name} --help.`,
    )
  }
}

/** Returns the index of the first word that is no option and no option's value. */
function endOfOptions(options: CliOptions, given: readonly string[]): number {
  const { tokens } = parseArgs({
    args: [...given],
    options: { ...options, ...helpOption },
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  return tokens.find(({ kind }) => kind !== 'option')?.index ?? given.length
}

async function explain({ message }: Error, { options }: CliCommand): Promise<string> {
  const [sentence = ''] = message.split(/\.\s/)
  const stated = `${sentence.replace(/\.$/, '')}.`
  const [, unknown] = /^Unknown option '(--?[^']+)'/.exec(stated) ?? []
  if (unknown === undefined) return stated
  const remedy = elsewhere[unknown]
  if (remedy !== undefined) return `${stated} ${remedy}`
  const { suggestName } = await import('@dbaas-valkey/validator/internal/suggest-name')
  const meant = suggestName(unknown, Object.keys(options))
  return meant === undefined ? stated : `${stated} Did you mean --${meant}?`
}
