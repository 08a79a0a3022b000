import { reservedWords } from './naming.js'

/** Names of the platform that generated modules use, and those of TypeScript's types. */
const platform = new Set(
  'Array Infinity JSON NaN Number Object RegExp String Symbol any boolean never number object string symbol unknown'.split(
    ' ',
  ),
)

/** Hands out names that are unique in a scope. */
export class Scope {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /** The name wanted, with a number behind it if it is taken or reserved. */
  take(wanted: string): string {
    let name = wanted
    for (let count = 2; this.#isTaken(name); count++) name = `${wanted}${count}`
    this.#taken.add(name)
    return name
  }

  /** A scope for a block inside this one: what is declared there is free again after it. */
  inner(): Scope {
    return new Scope(this.#taken)
  }

  #isTaken(name: string): boolean {
    return this.#taken.has(name) || reservedWords.has(name) || platform.has(name)
  }
}
