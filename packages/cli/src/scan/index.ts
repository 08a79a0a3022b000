import type { Command, Given, OptionSpec } from '../command.js'
import { usage } from '../failure/failure.js'
import { convert, convertList } from './convert.js'
import { scan, type Scanned } from './library.js'

/**
 * Reads what was typed after the words of a command.
 *
 * @throws Failure `USAGE` with a sentence for everything that is wrong
 */
export async function given(command: Command, inputs: readonly string[]): Promise<Given> {
  const result = await scan(command, normal(inputs))
  if ('problems' in result) throw usage(result.problems.join('\n'))
  const { scanned } = result
  const missing = command.arguments
    .filter(({ required }) => required === true)
    .slice(scanned.arguments.length)
  if (missing.length > 0) {
    const names = missing.map(({ name }) => `<${name}>`).join(' and ')
    throw usage(`${names} ${missing.length === 1 ? 'is' : 'are'} missing.`)
  }
  return { arguments: scanned.arguments, options: optionsOf(command, scanned) }
}

/** The library takes no empty value, and none with line breaks, behind an equals sign. */
function normal(inputs: readonly string[]): string[] {
  return inputs.flatMap((input) => {
    const [, name, value] = /^(--[a-z][\w.-]*)=([^]*)$/i.exec(input) ?? []
    const isOdd = value === '' || (value?.includes('\n') === true && !value.startsWith('-'))
    return name !== undefined && value !== undefined && isOdd ? [name, value] : [input]
  })
}

function optionsOf({ options }: Command, scanned: Scanned): Record<string, unknown> {
  const entries = options.flatMap((option): [string, unknown][] => {
    const value = valueOf(option, scanned)
    return value === undefined ? [] : [[option.name, value]]
  })
  return Object.fromEntries(entries)
}

function valueOf(option: OptionSpec, { options }: Scanned): unknown {
  const { name, type, list } = option
  const typed = options[name]
  if (type === 'boolean') {
    const off = options[`no-${name}`]
    if (typed !== undefined && off !== undefined) {
      throw usage(`--${name} and --no-${name} contradict each other.`)
    }
    return off === undefined ? typed : off !== true
  }
  if (typed === undefined) return undefined
  try {
    return list === true
      ? convertList(option, typed as readonly string[])
      : checked(option, convert(option, typed as string))
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw usage(`--${name} takes JSON, and this is none.`, { cause })
  }
}

/** The values of our own options; those of the contract are the validator's to check. */
function checked(option: OptionSpec, value: unknown): unknown {
  const { common, values, name } = option
  if (common !== true || values === undefined) return value
  if (values.some((one) => one.value === value)) return value
  const allowed = values.map((one) => one.value)
  throw usage(`--${name} takes ${allowed.join(', ')}, not "${String(value)}".`)
}
