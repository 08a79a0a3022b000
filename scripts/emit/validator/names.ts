import { camelCase, uniqueNames } from '../../contract/naming.js'
import { helperNames } from './helpers.js'

/** Names that a generated module may not take for its own: the language's, and those it uses of the platform. */
const reserved = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected
  public return static super switch this throw true try typeof undefined var void while with yield
  Array Infinity JSON NaN Number Object RegExp String Symbol any boolean never number object string symbol unknown`.split(
    /\s+/,
  ),
)

/** Gives out names that are unique in a scope. */
export class Names {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /** The name wanted, with a number behind it if it is taken or reserved. */
  take(wanted: string): string {
    let name = wanted
    for (let count = 2; this.#taken.has(name) || reserved.has(name); count++)
      name = `${wanted}${count}`
    this.#taken.add(name)
    return name
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
  return /^(?:is|check|inspect|evaluates)[A-Z]|(?:Pattern|Constant|Values)$/.test(name)
    ? `${name}Value`
    : name
}

/** The names of a function's parameters and variables, apart from those of whatever it may call or refer to. */
export function frameNames(): Names {
  return new Names([...helperNames, 'value', 'report', 'place'])
}

/** A file for each name: `ValkeyService` -> `valkey-service`. Some file systems do not tell capitals from small. */
export function fileNames(names: readonly string[]): string[] {
  return uniqueNames(
    names.map((name) =>
      name
        .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, '-')
        .replaceAll(/[^\p{L}\d]+/gu, '-')
        .replaceAll(/^-|-$/g, '')
        .toLowerCase(),
    ),
  )
}
