import type { CommandBrief } from '../command.js'

/** The commands that are written by hand, each in a module of its own. */
export const own: readonly CommandBrief[] = [
  {
    words: ['api'],
    summary: 'Run an operation by its id, with the body as JSON',
    load: async () => (await import('./api.js')).api,
  },
  {
    words: ['ca'],
    summary: 'Print the certificate that services are verified with',
    load: async () => (await import('./ca.js')).ca,
  },
  {
    words: ['completion'],
    summary: 'Print what makes a shell complete commands and names',
    load: async () => (await import('./completion.js')).completion,
  },
  {
    words: ['connect'],
    summary: 'Open valkey-cli or redis-cli on a service',
    load: async () => (await import('./connect.js')).connect,
  },
  {
    words: ['emulator'],
    summary: 'Start the emulator, or ask for its environment',
    load: async () => (await import('./emulator.js')).emulator,
    passThrough: async (words) => (await import('./emulator.js')).runEmulator(words),
  },
  {
    words: ['help'],
    summary: 'Tell what a command takes, or what the program exits with',
    load: async () => (await import('./help.js')).help,
  },
  {
    words: ['url'],
    summary: 'Print the address of a service with user and password',
    load: async () => (await import('./url.js')).url,
  },
  {
    words: ['wait'],
    summary: 'Wait until a service can be used, or an operation is done',
    load: async () => (await import('./wait.js')).wait,
  },
  {
    words: ['whoami'],
    summary: 'Tell where zone, endpoint and key come from',
    load: async () => (await import('./whoami.js')).whoami,
  },
  {
    words: ['__complete'],
    summary: 'Tell a shell what may come next',
    hidden: true,
    load: async () => (await import('./completion.js')).completion,
    passThrough: async (words) => (await import('../completion/index.js')).complete(words),
  },
]
