/**
 * A server's configuration: each directive with its words, `save` with `600` and `1`. What a service may choose is decided
 * elsewhere; here it becomes a file for a starting server, or `CONFIG SET` for a running one.
 */
export type Directives = Readonly<Record<string, readonly string[]>>

/** The text of a configuration file. */
export function configurationFile(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, words]) => `${name} ${words.map(quote).join(' ')}\n`)
    .join('')
}

export interface Difference {
  /** The arguments of `CONFIG SET`, names and values by turns; empty when nothing can change live. */
  readonly live: readonly string[]
  readonly restart: boolean
}

/**
 * What it takes to bring a server from one set of directives to another that names the same ones. A change of one of
 * `needRestart` takes a restart.
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
