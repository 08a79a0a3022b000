import type { Rule } from '../rule.js'

const unseen = 'Commands and effects are not part of the types.'

/** Differences of an operation's command, and of what running it does. */
export const commandRules = {
  'command-added': { bump: 'minor', says: 'new command `{to}`' },
  'command-removed': {
    bump: 'major',
    says: 'command `{from}` is gone',
    instead: 'Name the operation: `api {name}`.',
    types: unseen,
  },
  'command-renamed': {
    bump: 'major',
    says: 'command `{from}` is now called `{to}`',
    instead: 'Write `{to}` where you wrote `{from}`.',
    types: unseen,
  },
  'effect-grown': {
    bump: 'major',
    says: 'its effect is now {to}, was {from}: a command may ask before it runs, and an agent may be refused it',
    instead: 'Allow {to} where a script or an agent runs it.',
    types: unseen,
  },
  'effect-shrunk': { bump: 'minor', says: 'its effect is now {to}, was {from}' },
} as const satisfies Record<string, Rule>
