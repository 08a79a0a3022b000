import type { Command } from '../command.js'
import { exitCodes } from '../failure/exit-codes.js'
import { columns, section } from '../help/layout.js'
import { write } from '../output/write.js'

export const help: Command = {
  words: ['help'],
  summary: 'Tell what a command takes, or what the program exits with',
  description: 'The same as --help behind the command.',
  effect: 'read',
  arguments: [],
  rest: { name: 'word', words: 'The words of a command, or exit-codes.' },
  options: [],
  examples: ['dbaas-valkey help service create', 'dbaas-valkey help exit-codes'],
  async run({ arguments: words }) {
    if (words[0] === 'exit-codes') return write(exitCodesPage())
    return (await import('../help/index.js')).help(words)
  },
}

function exitCodesPage(): string {
  const rows = exitCodes.map(({ exit, code, meaning }): [string, string] => [
    `${String(exit).padStart(3)}  ${code}`,
    meaning,
  ])
  return section('EXIT CODES', columns([['  0  ', 'it was done'], ...rows]))
}
