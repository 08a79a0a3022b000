import type { Command } from '../command.js'
import { usage } from '../failure/failure.js'
import { scripts, shells, type Shell } from '../completion/scripts.js'
import { write } from '../output/write.js'

export const completion: Command = {
  words: ['completion'],
  summary: 'Print what makes a shell complete commands and names',
  description:
    'Commands, options and their values are completed, and the names of services, users, plans and zones: they are asked ' +
    'from the API and kept for a minute.',
  effect: 'read',
  arguments: [
    {
      name: 'shell',
      words: 'The shell.',
      required: true,
      values: shells.map((value) => ({ value })),
    },
  ],
  options: [],
  examples: [
    'source <(dbaas-valkey completion bash)',
    'source <(dbaas-valkey completion zsh)',
    'dbaas-valkey completion fish | source',
  ],
  async run(given) {
    const [shell = ''] = given.arguments
    const script = scripts[shell as Shell]
    if (script === undefined)
      throw usage(`There is completion for ${shells.join(', ')}, not for "${shell}".`)
    await write(script)
  },
}
