/** The sources in the emulator that say what the control interface has. */
export const controlSources = {
  /** Declares the methods, each with a comment. */
  control: 'packages/emulator/src/testing/control.ts',
  /** Says where each lies in HTTP, and which schema its input has. */
  commands: 'packages/emulator/src/testing/commands.ts',
  /** The types of the inputs, generated from `control.yaml`. */
  inputs: 'packages/emulator/src/generated/control/inputs.ts',
} as const

export type ControlTexts = Readonly<Record<keyof typeof controlSources, string>>

const place = /^<!-- The methods of the control interface.*-->\n\n(?:\|.*\n)+/m
const marker = `<!-- The methods of the control interface, by \`pnpm examples:embed\` from ${controlSources.control} -->`

/** Replaces the table below its marker, in a text that has one, by the methods that the emulator declares. */
export function embedControlTable(markdown: string, texts: ControlTexts): string {
  return markdown.replace(place, () => `${marker}\n\n${controlTable(texts)}`)
}

/**
 * A row for each method: how it is called, where it lies in HTTP, and the first sentence of its comment.
 *
 * @throws when a method has no comment or no command
 */
export function controlTable({ control, commands, inputs }: ControlTexts): string {
  const places = readCommands(commands)
  const [, methods = ''] = /^export interface Control \{\n([^]*?)^\}/m.exec(control) ?? []
  const rows = [...methods.matchAll(/^ {2}(\w+)\(/gm)].map(({ 1: name = '', index }) => {
    const command = places.get(name)
    if (command === undefined) throw new Error(`${controlSources.commands} has no ${name}.`)
    const call = `${name}(${inputOf(command, inputs)})`
    return [`\`${call}\``, `\`${command.place}\``, sentenceBefore(methods.slice(0, index), name)]
  })
  return markdownTable([['method', 'HTTP', 'what it does'], ...rows])
}

interface Command {
  readonly place: string
  readonly input: string
  readonly optional: boolean
}

function readCommands(text: string): Map<string, Command> {
  const rows = text.matchAll(/^ {2}(\w+): command(\w*)\(\s*'(\w+)',\s*'([^']+)',\s*'(\w+)'/gm)
  return new Map(
    [...rows].map(([, name = '', kind, method, path, input = '']) => [
      name,
      { place: `${method} ${path}`, input, optional: kind === 'WithOptionalInput' },
    ]),
  )
}

/** The members of an input, or what it is called where it has none of its own. */
function inputOf({ input, optional }: Command, inputs: string): string {
  if (input === 'Nothing') return ''
  const [, members] =
    new RegExp(`^export type ${input} = \\{\\n([^]*?)^\\}`, 'm').exec(inputs) ?? []
  if (members === undefined) return input.charAt(0).toLowerCase() + input.slice(1)
  const names = [...members.matchAll(/^ {2}readonly (\w+)(\??):/gm)].map(
    ([, name, mark]) => `${name}${optional ? '?' : mark}`,
  )
  return `{ ${names.join(', ')} }`
}

function sentenceBefore(text: string, name: string): string {
  const [, comment] = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*$/.exec(text) ?? []
  if (comment === undefined) throw new Error(`${controlSources.control}: ${name} has no comment.`)
  const words = comment
    .replaceAll(/\n\s*\* ?/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return words.replace(/\.(?: .*)?$/, '')
}

function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('')
}
