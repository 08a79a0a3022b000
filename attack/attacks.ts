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
]
