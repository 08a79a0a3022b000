import { banner as generated } from './banner.js'
import { declaration, namesIn, print, type Code } from './code.js'
import { Imports, specifier, statement, type Homes, type Member } from './imports.js'
import { inlineLayout, prefixed, type Layout } from './layout.js'
import { Name } from './name.js'
import { Scope } from './scope.js'
import { textOf, ts } from './snippet.js'

interface Constant {
  readonly name: Name
  readonly code: Code
}

/**
 * A TypeScript module while it is being written. What it imports is collected as code asks for it, and only what the code
 * refers to is printed.
 *
 * @example
 * const module = new Module('generated/pets')
 * const Pet = module.importType('@example/types', 'Pet')
 * const pets = module.export('pets')
 * module.add(declaration(pets, ts`const ${pets}: ${Pet}[] = []`))
 * module.toString()
 */
export class Module {
  /** Below the package's `src`, without an extension. */
  readonly path: string
  readonly #banner: string
  readonly #imports = new Imports()
  readonly #reexports = new Map<string, Member[]>()
  readonly #declared = new Map<string, Name>()
  readonly #constants = new Map<string, Constant>()
  readonly #constantNames = new Scope()
  readonly #head: Code[] = []
  readonly #sections: (readonly Code[])[] = []
  readonly #foot: Code[] = []

  constructor(path: string, banner = generated) {
    this.path = path
    this.#banner = banner
  }

  /**
   * The name of what another module exports, or this one declares.
   *
   * @param from a module that is being written, which exports the name for that; a path below `src`; or a package
   */
  import(from: Module | string, name: string): Name {
    return this.#import(from, name, false)
  }

  /** The same for what is needed as a type only. */
  importType(from: Module | string, name: string): Name {
    return this.#import(from, name, true)
  }

  /** A name that this module declares, by `declaration`, for itself. */
  declare(text: string): Name {
    const name = this.#declared.get(text) ?? new Name(text)
    this.#declared.set(text, name)
    return name
  }

  /** A name that this module declares and exports. */
  export(text: string): Name {
    const name = this.declare(text)
    name.exported = true
    return name
  }

  /** Exports what another module exports. */
  reexport(from: Module | string, ...names: readonly string[]): void {
    this.#reexport(from, names, false)
  }

  reexportType(from: Module | string, ...names: readonly string[]): void {
    this.#reexport(from, names, true)
  }

  /** A constant of the module with that value, the same one for the same value and type. */
  constant(wanted: string, type: string, value: Layout): Name {
    const key = `${type} ${textOf(inlineLayout(value))}`
    const existing = this.#constants.get(key)
    if (existing !== undefined) return existing.name
    const name = this.declare(this.#constantNames.take(wanted))
    const code = declaration(name, prefixed(ts`const ${name}: ${type} = `, value))
    this.#constants.set(key, { name, code })
    return name
  }

  /** A section of code, with an empty line before it. */
  add(...code: readonly Code[]): void {
    this.#sections.push(code)
  }

  /** Code to stand before the constants and sections. */
  begin(...code: readonly Code[]): void {
    this.#head.push(...code)
  }

  /** Code to stand behind the sections. */
  end(...code: readonly Code[]): void {
    this.#foot.push(...code)
  }

  /**
   * The module's text. Constants and imports that nothing uses are left out.
   *
   * @param homes for each package that is to be a part of this one, the path where it is
   */
  toString(homes: Homes = {}): string {
    const body = [this.#head, ...this.#sections, this.#foot]
    const named = namesIn(body.flat())
    const constants = [...this.#constants.values()]
      .filter(({ name }) => named.has(name))
      .map(({ code }) => code)
    const used = new Set([...named, ...namesIn(constants)])
    // First of all, since this settles what imported names are called.
    const statements = this.#statements(used, homes)
    const sections = [this.#head, constants, ...this.#sections, this.#foot].map((code) =>
      print(code),
    )
    return (
      this.#banner +
      [statements, ...sections].filter((text, index) => index === 0 || text !== '').join('\n')
    )
  }

  #statements(used: ReadonlySet<Name>, homes: Homes): string {
    const { names } = this.#imports
    const others = [...this.#declared.values(), ...used].filter((name) => !names.has(name))
    const taken = others.map(({ text }) => text)
    return print([
      ...this.#imports.statements(this.path, used, taken, homes),
      ...[...this.#reexports].map(([from, members]) => statement('export', members, from)),
    ])
  }

  #import(from: Module | string, name: string, isType: boolean): Name {
    if (from === this) return this.declare(name)
    if (typeof from === 'string') return this.#imports.add(from, name, isType)
    from.export(name)
    return this.#imports.add(from.path, name, isType)
  }

  #reexport(from: Module | string, names: readonly string[], isType: boolean): void {
    if (names.length === 0) return
    if (typeof from !== 'string') for (const name of names) from.export(name)
    const path = specifier(this.path, typeof from === 'string' ? from : from.path)
    const members = names.map((name) => ({ exported: name, local: name, isType }))
    this.#reexports.set(path, [...(this.#reexports.get(path) ?? []), ...members])
  }
}
