import { camelCase, fileNames, reservedWords } from '@dbaas-valkey/source/naming'
import { helperNames } from './helpers.js'

/** Names of the platform that generated modules use, and those of TypeScript's types. */
const platform = new Set(
  'Array Infinity JSON NaN Number Object RegExp String Symbol any boolean never number object string symbol unknown'.split(
    ' ',
  ),
)

/** The names of generated functions and constants. */
const generated = /^(?:is|check|inspect|evaluates)[A-Z]|(?:Pattern|Constant|Values)$/

/** Gives out names that are unique in a scope. */
export class Names {
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

  #isTaken(name: string): boolean {
    return this.#taken.has(name) || reservedWords.has(name) || platform.has(name)
  }

  /** Names for a block inside the scope: what is declared there is free again after it. */
  inner(): Names {
    return new Names(this.#taken)
  }
}

/** A variable for the property of that name, which is never the name of a generated function or constant. */
export function variableFor(property: string): string {
  const name = camelCase(property).replaceAll(/[^\w$]/g, '')
  if (!/^[a-z]/.test(name)) return 'property'
  return generated.test(name) ? `${name}Value` : name
}

/** The names of a function's parameters and variables, apart from those of whatever it may call or refer to. */
export function frameNames(): Names {
  return new Names([...helperNames, 'value', 'report', 'place'])
}

/** What an operation's module exports, apart from whatever else that module may import or hold. */
export function operationNames(methods: readonly string[]): string[] {
  const names = new Names([...helperNames, 'operations'])
  return methods.map((name) => names.take(generated.test(name) ? `${name}Operation` : name))
}

/** A file for each name: `ValkeyService` -> `valkey-service`. */
export function moduleNames(names: readonly string[]): string[] {
  return fileNames(
    names.map((name) =>
      name
        .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, '-')
        .replaceAll(/[^\p{L}\d]+/gu, '-')
        .toLowerCase(),
    ),
  )
}
