import type { Command, OptionSpec } from '../command.js'

/** Names that the API knows, for an option or an argument: services, users, plans, zones. */
export type Names = (name: string) => Promise<readonly string[]>

const none: Names = async () => []

/** A command's options and arguments as the library for arguments wants them: all texts, none required. */
export function parametersOf(command: Command, names: Names = none) {
  const { arguments: given, rest, options } = command
  const positional = [...given, ...(rest === undefined ? [] : [rest])].map(({ name, words }) => ({
    brief: words,
    placeholder: name,
    parse: String,
    optional: true as const,
    proposeCompletions: () => names(name),
  }))
  const [last] = positional.slice(-1)
  return {
    flags: Object.fromEntries(options.flatMap((option) => flagsOf(option, names))),
    aliases: Object.fromEntries(
      options.flatMap(({ name, short }) => (short === undefined ? [] : [[short, name]])),
    ),
    positional:
      rest === undefined || last === undefined
        ? { kind: 'tuple' as const, parameters: positional }
        : { kind: 'array' as const, parameter: positional[0] ?? last },
  }
}

/** A switch of the contract can be turned off as well: `--no-termination-protection`. */
function flagsOf(option: OptionSpec, names: Names): [string, object][] {
  const { name, words, type, list, common } = option
  if (type === 'boolean') {
    const flag = { kind: 'boolean', brief: words, optional: true, withNegated: false }
    return common === true
      ? [[name, flag]]
      : [
          [name, flag],
          [`no-${name}`, { ...flag, brief: `Turn off: ${words}` }],
        ]
  }
  const values = option.values?.map(({ value }) => value)
  const flag = {
    kind: 'parsed',
    parse: String,
    brief: words,
    optional: true,
    ...(list === true && { variadic: true }),
    proposeCompletions: () => values ?? names(name),
  }
  return [[name, flag]]
}
