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
  readonly #outer: Scope | undefined

  /** @param outer a scope whose names are taken as well */
  constructor(taken: Iterable<string> = [], outer?: Scope) {
    this.#taken = new Set(taken)
    this.#outer = outer
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
    return new Scope([], this)
  }

  #isTaken(name: string): boolean {
    if (reservedWords.has(name) || platform.has(name)) return true
    if (this.#taken.has(name)) return true
    return this.#outer !== undefined && this.#outer.#isTaken(name)
  }
}
