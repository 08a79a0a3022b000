import type { Attack } from './attack.js'

/** Every attack. To add one: write it in a file of its own below the part that it attacks, and add a row here. */
export const attacks: readonly Attack[] = [
  {
    name: 'client-hostile-names',
    tries:
      'Names with dots, slashes, escapes and line breaks address something else than they say.',
    quick: true,
    run: async () => (await import('./client/hostile-names.js')).run(),
  },
  {
    name: 'client-foreign-object',
    tries: 'A create is reported as done although another caller made what is there.',
    quick: true,
    run: async () => (await import('./client/foreign-object.js')).run(),
  },
  {
    name: 'client-secret-echo',
    tries: 'A server repeats the secrets of a request in an error, in other spellings.',
    quick: true,
    run: async () => (await import('./client/secret-echo.js')).run(),
  },
  {
    name: 'client-large-body',
    tries: 'Bodies fill the memory, have no end, or block the event loop.',
    quick: true,
    run: async () => (await import('./client/large-body.js')).run(),
  },
  {
    name: 'client-odd-answers',
    tries: 'Answers of every status with odd bodies end in what is no data and no typed error.',
    quick: true,
    run: async () => (await import('./client/odd-answers.js')).run(),
  },
  {
    name: 'client-hung-credentials',
    tries:
      'A provider that hangs, or whose credentials were revoked, keeps later calls from working.',
    quick: true,
    run: async () => (await import('./client/hung-credentials.js')).run(),
  },
]
