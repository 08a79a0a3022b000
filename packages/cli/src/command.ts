import type { Effect, Value } from './catalogue.js'

/** An option as it is typed. */
export interface OptionSpec extends Value {
  /** The letter of its short form. */
  readonly short?: string
  /** What stands for the value in the help: `FILE`. */
  readonly placeholder?: string
  /** Set for what many commands have. */
  readonly common?: boolean
}

/** What was typed after the words of a command. */
export interface Given {
  readonly arguments: readonly string[]
  /** By the names of the options, in the types that they have. */
  readonly options: Readonly<Record<string, unknown>>
}

/** Anything that can be run by its words, whether the contract or a person wrote it. */
export interface Command {
  readonly words: readonly string[]
  readonly summary: string
  readonly description: string
  readonly effect: Effect
  readonly arguments: readonly Value[]
  /** What any number of further arguments are. */
  readonly rest?: Value
  readonly options: readonly OptionSpec[]
  readonly examples: readonly string[]
  readonly run: (given: Given) => Promise<void>
}

/** As much of a command as a list shows. */
export interface CommandBrief {
  readonly words: readonly string[]
  readonly summary: string
  readonly load: () => Promise<Command>
  /** Set for what people do not type. */
  readonly hidden?: boolean
  /** Set for what takes everything behind its words as it is. */
  readonly passThrough?: (words: readonly string[]) => Promise<void>
}

/** The option's value, where it is a text. */
export function text(given: Given, name: string): string | undefined {
  const value = given.options[name]
  return typeof value === 'string' ? value : undefined
}

export function isSet(given: Given, name: string): boolean {
  return given.options[name] === true
}
