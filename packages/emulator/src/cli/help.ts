import type { CliCommand, CliOptions } from './command.js'
import { commandNames, commands, program } from './commands.js'

const width = 96
/** Where the second column begins. */
const column = 24

/** Returns the help of the program, with the options of `start`, which is what runs without a command. */
export async function generalHelp(): Promise<string> {
  const start = await commands.start.load()
  const list = commandNames.map((name) => row(name, `${commands[name].summary}.`))
  return `Usage: ${program} [COMMAND] [options]

Serves the DBaaS Valkey API on this machine, with a real Valkey server behind each service. It is
free, and needs no account.

${list.join('\n')}

COMMAND --help tells the options of each. Without a command, start runs, with these:

${optionRows(start.options)}

${row('--help, -h', 'Print this.')}
${row('--version', 'Print the version.')}
`
}

export function helpOf(
  name: string,
  { usage, description, options, examples }: CliCommand,
): string {
  const lines = examples.map((example) => `  ${example}`).join('\n')
  return `Usage: ${program} ${name} ${usage}

${wrap(description, width).join('\n')}

${optionRows(options)}
${row('--help, -h', 'Print this.')}

Examples:
${lines}
`
}

function optionRows(options: CliOptions): string {
  return Object.entries(options)
    .map(([name, { value, help, short }]) => {
      const typed = `--${name}${value === undefined ? '' : ` ${value}`}`
      return row(short === undefined ? typed : `${typed}, -${short}`, help)
    })
    .join('\n')
}

function row(left: string, right: string): string {
  const [first = '', ...others] = wrap(right, width - column)
  const beside =
    left.length < column - 3
      ? [`  ${left}`.padEnd(column) + first]
      : [`  ${left}`, ' '.repeat(column) + first]
  return [...beside, ...others.map((line) => ' '.repeat(column) + line)].join('\n')
}

function wrap(text: string, longest: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > longest) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
