import { posix } from 'node:path'

import { braces, type Layout } from './layout.js'
import { Name } from './name.js'

/** One member of an import or export statement. */
export interface Member {
  /** The name that the other module exports. */
  readonly exported: string
  /** Its name in this module, or the one that it gets here. */
  readonly local: string
  readonly isType: boolean
}

/** For a package or module that emitters import, the path below `src` that it has in another package. */
export type Homes = Readonly<Record<string, string>>

/** What a module imports: each name once, and as a type only where nothing needs its value. */
export class Imports {
  readonly #byPath = new Map<
    string,
    Map<string, { readonly name: Name; readonly isType: boolean }>
  >()

  /** The name by which code refers to what another module exports. */
  add(path: string, exported: string, isType: boolean): Name {
    const names = this.#byPath.get(path) ?? new Map()
    const known = names.get(exported)
    const name = known?.name ?? new Name(exported)
    names.set(exported, { name, isType: isType && (known?.isType ?? true) })
    this.#byPath.set(path, names)
    return name
  }

  get names(): ReadonlySet<Name> {
    return new Set(
      [...this.#byPath.values()].flatMap((names) => [...names.values()]).map(({ name }) => name),
    )
  }

  /**
   * The statements, in one order whatever order the names were asked for in: packages first, then what is farther away,
   * then what is near. A name that nothing uses is left out; one that means something else in the module gets a number.
   *
   * @param path the module that they stand in
   * @param homes where modules are that do not go by the name that they were asked for by
   */
  statements(
    path: string,
    used: ReadonlySet<Name>,
    taken: Iterable<string>,
    homes: Homes,
  ): readonly Layout[] {
    const texts = new Set(taken)
    return [...this.#byPath]
      .map(([from, names]) => ({
        from: specifier(path, homes[from] ?? from),
        names: [...names].sort(byKey),
      }))
      .sort((left, right) => (rank(left.from) < rank(right.from) ? -1 : 1))
      .flatMap(({ from, names }) => {
        const members = names.flatMap(([exported, { name, isType }]) => {
          if (!used.has(name)) return []
          name.text = free(exported, texts)
          return [{ exported, local: name.text, isType }]
        })
        return members.length === 0 ? [] : [statement('import', members, from)]
      })
  }
}

/** `import { a, type B } from './c.js'`; `import type` where there are only types. */
export function statement(
  keyword: 'export' | 'import',
  members: readonly Member[],
  from: string,
): Layout {
  const onlyTypes = members.every(({ isType }) => isType)
  const shown = members.map(({ exported, local, isType }) => {
    const name = exported === local ? exported : `${exported} as ${local}`
    return isType && !onlyTypes ? `type ${name}` : name
  })
  const items = keyword === 'import' ? shown.sort() : shown
  return braces(onlyTypes ? `${keyword} type ` : `${keyword} `, items, ` from '${from}'`)
}

/** The specifier of a module seen from another. A package, and a name that begins with `#`, stay as they are. */
export function specifier(from: string, to: string): string {
  if (/^(?:[@#]|node:)/.test(to)) return to
  const path = posix.relative(posix.dirname(from), to)
  return `${path.startsWith('.') ? path : `./${path}`}.js`
}

function free(wanted: string, taken: Set<string>): string {
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`
  taken.add(name)
  return name
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1
}

function rank(from: string): string {
  return `${from.startsWith('..') ? 1 : from.startsWith('.') ? 2 : 0}${from}`
}
