/**
 * The configuration of a server: each directive with its words, for example `save` with `600` and `1`. The backend decides the
 * values. This file turns them into a configuration file for a server that starts, or into `CONFIG SET` for one that runs.
 */
export type Directives = Readonly<Record<string, readonly string[]>>

/** Returns the text of a configuration file. */
export function configurationFile(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, words]) => `${name} ${words.map(quote).join(' ')}\n`)
    .join('')
}

export interface Difference {
  /** The arguments of `CONFIG SET`, in which each name is followed by its value. Empty when nothing can be changed live. */
  readonly live: readonly string[]
  readonly restart: boolean
}

/**
 * Returns what changes a server from one set of directives to another one with the same names. A change of a directive in
 * `needRestart` requires a restart.
 */
export function difference(
  from: Directives,
  to: Directives,
  needRestart: ReadonlySet<string>,
): Difference {
  const changed = Object.entries(to).filter(
    ([name, words]) => words.join(' ') !== from[name]?.join(' '),
  )
  return {
    live: changed
      .filter(([name]) => !needRestart.has(name))
      .flatMap(([name, words]) => [name, words.join(' ')]),
    restart: changed.some(([name]) => needRestart.has(name)),
  }
}

function quote(word: string): string {
  return `"${word.replace(/["\\]/g, '\\$&')}"`
}
