import { posix } from 'node:path'
import { banner } from '@dbaas-valkey/source/banner'
import { print, type Code } from './code.js'
import { helperModule, type Helper } from './helpers.js'
import { braces, inlineLayout, prefixed, type Layout } from './layout.js'
import { Names } from './names.js'

/** A TypeScript module while it is being written. */
export class Module {
  /** Below the package's `src`, without an extension. */
  readonly path: string
  readonly #runtime: string
  readonly #imports = new Map<string, Set<string>>()
  readonly #exported = new Set<string>()
  readonly #constants = new Map<string, { readonly name: string; readonly code: Layout }>()
  readonly #constantNames = new Names()
  readonly #head: Code[] = []
  readonly #functions: { readonly name: string; readonly code: readonly Code[] }[] = []
  readonly #foot: Code[] = []

  /** @param runtime where the validators' runtime is: in the package's `src`, or as another package exports it */
  constructor(path: string, runtime = 'runtime') {
    this.path = path
    this.#runtime = runtime
  }

  /** Imports a function of the runtime and returns its name. */
  use(helper: Helper): string {
    return this.importFrom(helperModule(helper), helper)
  }

  importType(path: string, name: string): string {
    this.importFrom(path, `type ${name}`)
    return name
  }

  importFrom(path: string, name: string): string {
    const names = this.#imports.get(path) ?? new Set()
    this.#imports.set(path, names.add(name))
    return name
  }

  /** Imports a function of another generated module, which exports it for that; nothing to do for its own. */
  import(module: Module, name: string): string {
    if (module === this) return name
    module.export(name)
    return this.importFrom(module.path, name)
  }

  export(name: string): void {
    this.#exported.add(name)
  }

  /** A constant of the module with that value, the same one for the same value and type. */
  constant(wanted: string, type: string, value: Layout): string {
    const key = `${type} ${inlineLayout(value)}`
    const existing = this.#constants.get(key)
    if (existing !== undefined) return existing.name
    const name = this.#constantNames.take(wanted)
    this.#constants.set(key, { name, code: prefixed(`const ${name}: ${type} = `, value) })
    return name
  }

  add(name: string, code: readonly Code[]): void {
    this.#functions.push({ name, code })
  }

  /** Code to stand before the functions. */
  begin(...code: Code[]): void {
    this.#head.push(...code)
  }

  /** Code to stand behind the functions. */
  end(...code: Code[]): void {
    this.#foot.push(...code)
  }

  /** The module's text. What nothing in it uses is left out: conditions that can't hold leave such behind. */
  toString(): string {
    const functions = this.#functions.map(({ name, code }) =>
      print(this.#exported.has(name) ? [`export ${String(code[0])}`, ...code.slice(1)] : code),
    )
    const body = [print(this.#head), ...functions, print(this.#foot)].join('\n')
    const words = new Set(body.match(/[\p{ID_Continue}$]+/gu))
    const constants = [...this.#constants.values()]
      .filter(({ name }) => words.has(name))
      .map(({ code }) => code)
    const parts = [this.#printImports(words), print(this.#head), print(constants), ...functions]
    return banner + [...parts, print(this.#foot)].filter(Boolean).join('\n')
  }

  #printImports(words: ReadonlySet<string>): string {
    const imports = [...this.#imports].map(([path, names]) => ({
      from: specifier(this.path, path.replace(/^runtime(?=\/)/, this.#runtime)),
      names: [...names].filter((name) => words.has(name.replace('type ', ''))).sort(),
    }))
    // Packages first, then what is farther away, then what is near.
    imports.sort((left, right) => (rank(left.from) < rank(right.from) ? -1 : 1))
    return print(
      imports.flatMap(({ from, names }) => (names.length === 0 ? [] : [importLine(names, from)])),
    )
  }
}

function importLine(names: readonly string[], from: string): Layout {
  const onlyTypes = names.every((name) => name.startsWith('type '))
  const shown = onlyTypes ? names.map((name) => name.slice('type '.length)) : names
  return braces(onlyTypes ? 'import type ' : 'import ', shown, ` from '${from}'`)
}

/** The specifier of a module seen from another; that of a package stays as it is. */
export function specifier(from: string, to: string): string {
  if (/^[@#]/.test(to)) return to
  const path = posix.relative(posix.dirname(from), to)
  return `${path.startsWith('.') ? path : `./${path}`}.js`
}

function rank(from: string): string {
  return `${from.startsWith('@') ? 0 : from.startsWith('..') ? 1 : 2}${from}`
}
