import type { CommandBrief } from '../command.js'
import { commands } from '../commands.js'
import { groups } from '../generated/index.js'
import { columns, page, paragraph, section } from './layout.js'

const program = 'dbaas-valkey'

const learnMore = section('LEARN MORE', [
  `Use \`${program} <command> --help\` for what a command takes.`,
  `Use \`${program} help exit-codes\` for what the program exits with.`,
])

/** All commands: those of the contract by their first word, and those written by hand. */
export function overviewPage(): string {
  const visible = commands.filter(({ hidden }) => hidden !== true)
  const names = [...new Set(visible.map(({ words: [first = ''] }) => first))]
  const isGroup = (name: string) => groups.some((group) => group.name === name)
  const about = (name: string): readonly [string, string] => {
    const [only] = visible.filter(({ words: [first] }) => first === name)
    const group = groups.find((one) => one.name === name)
    return [`${name}:`, group?.words ?? only?.summary ?? '']
  }
  const single = names.filter((name) => !isGroup(name))
  return page([
    paragraph(
      'Work with Exoscale DBaaS Valkey from a shell: every operation of the API is a command.',
    ),
    section('USAGE', [`${program} <command> [<subcommand>] [<arguments>] [options]`]),
    section('COMMANDS', columns(names.filter(isGroup).map(about))),
    section('MORE COMMANDS', columns(single.map(about))),
    section('EXAMPLES', [
      `$ ${program} service create cache --plan startup-4 --wait`,
      `$ ${program} connect cache`,
      `$ ${program} service list --output text --query '"dbaas-services"[].name'`,
    ]),
    section(
      'ENVIRONMENT',
      columns([
        ['EXOSCALE_API_KEY', 'Key of the API, with EXOSCALE_API_SECRET; else from exoscale.toml.'],
        ['EXOSCALE_ZONE', 'Zone whose services are meant.'],
        ['EXOSCALE_API_ENDPOINT', 'Address of the API, such as that of the emulator.'],
        ['EXOSCALE_ACCOUNT', 'Account of exoscale.toml; EXOSCALE_CONFIG names another file.'],
        ['NO_COLOR', 'Set to print without colours.'],
      ]),
    ),
    learnMore,
  ])
}

/** The commands with one first word. */
export function groupPage(name: string, briefs: readonly CommandBrief[]): string {
  const words = groups.find((group) => group.name === name)?.words ?? ''
  return page([
    paragraph(words),
    section('USAGE', [`${program} ${name} <command> [<arguments>] [options]`]),
    section(
      'COMMANDS',
      columns(briefs.map((brief) => [`${brief.words.slice(1).join(' ')}:`, brief.summary])),
    ),
    learnMore,
  ])
}
