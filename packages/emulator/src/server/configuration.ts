/**
 * A server's configuration: each directive with its words, `save` with `600` and `1`. What a service may choose is decided
 * elsewhere; here it becomes a file for a starting server, or `CONFIG SET` for a running one.
 */
export type Directives = Readonly<Record<string, readonly string[]>>

/** Directives that a running server refuses to change. */
const NEEDS_RESTART = new Set(['databases', 'io-threads'])

const quote = (word: string): string => `"${word.replace(/["\\]/g, '\\$&')}"`

/** The text of a configuration file. */
export const configurationFile = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, words]) => `${name} ${words.map(quote).join(' ')}\n`)
    .join('')

export interface Difference {
  /** The arguments of `CONFIG SET`, names and values by turns; empty when nothing can change live. */
  readonly live: readonly string[]
  readonly restart: boolean
}

/** What it takes to bring a server from one set of directives to another that names the same ones. */
export const difference = (from: Directives, to: Directives): Difference => {
  const changed = Object.entries(to).filter(
    ([name, words]) => words.join(' ') !== from[name]?.join(' '),
  )
  return {
    live: changed
      .filter(([name]) => !NEEDS_RESTART.has(name))
      .flatMap(([name, words]) => [name, words.join(' ')]),
    restart: changed.some(([name]) => NEEDS_RESTART.has(name)),
  }
}
