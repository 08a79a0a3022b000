import type { Command, OptionSpec } from '../command.js'
import type { Value } from '../catalogue.js'
import { helpOption } from '../options.js'
import { columns, page, paragraph, section } from './layout.js'

const program = 'dbaas-valkey'

/** Everything about one command. */
export function commandPage(command: Command): string {
  const { words, summary, description, arguments: given, rest, options, examples } = command
  const own = options.filter(({ common }) => common !== true)
  const common = [...options.filter((option) => option.common === true), helpOption]
  return page([
    paragraph(summary),
    paragraph([description, effectWords(command)].filter((text) => text !== '').join('\n\n')),
    section('USAGE', [usageLine(command)]),
    section(
      'ARGUMENTS',
      columns(
        [...given, ...(rest === undefined ? [] : [rest])].map((value) => [
          value.name,
          details(value),
        ]),
      ),
    ),
    section('OPTIONS', columns(own.map((option) => [typed(option), details(option)]))),
    section('COMMON OPTIONS', columns(common.map((option) => [typed(option), details(option)]))),
    section(
      'EXAMPLES',
      examples.map((line) => `$ ${line}`),
    ),
    section('LEARN MORE', [
      `Use \`${program} ${words[0] ?? ''} --help\` for the commands beside this one.`,
      `Use \`${program} help exit-codes\` for what the program exits with.`,
    ]),
  ])
}

function usageLine({ words, arguments: given, rest, options }: Command): string {
  const required = options.filter((option) => option.required === true)
  return [
    program,
    ...words,
    ...given.map(({ name, required: must }) => (must === true ? `<${name}>` : `[<${name}>]`)),
    ...(rest === undefined ? [] : [`[<${rest.name}>...]`]),
    ...required.map(named),
    '[options]',
  ].join(' ')
}

function effectWords({ effect }: Command): string {
  if (effect === 'destroy') return 'Asks before it does so; --yes answers.'
  if (effect === 'reveal') return 'Shows a secret: keep it out of logs.'
  return ''
}

/** `-o, --output string` */
function typed(option: OptionSpec): string {
  const letter = option.short === undefined ? '    ' : `-${option.short}, `
  return `${letter}${named(option)}`
}

function named({ name, type, placeholder, values, list }: OptionSpec): string {
  if (type === 'boolean') return `--${name}`
  const kind = placeholder ?? (values === undefined ? (type ?? 'string') : 'word')
  return `--${name} ${list === true ? `${kind} ...` : kind}`
}

function details({
  words,
  values,
  limits,
  required,
  list,
  default: standard,
  ...option
}: Value & Partial<OptionSpec>): string {
  const allowed =
    values === undefined ? [] : [`One of ${values.map(({ value }) => value).join(', ')}.`]
  const meanings = (values ?? []).flatMap(({ value, meaning }) =>
    meaning === undefined ? [] : [`${value}: ${meaning}`],
  )
  const isSwitch = option.type === 'boolean' && option.common !== true
  return [
    [
      words,
      ...(meanings.length > 0 ? [] : allowed),
      ...(limits === undefined ? [] : [limits]),
      ...(standard === undefined ? [] : [`Default: ${JSON.stringify(standard)}.`]),
      ...(list === true ? ['May be given again.'] : []),
      ...(isSwitch ? [`--no-${option.name ?? ''} turns it off.`] : []),
      ...(required === true ? ['Required.'] : []),
    ].join(' '),
    ...meanings,
  ].join('\n')
}
