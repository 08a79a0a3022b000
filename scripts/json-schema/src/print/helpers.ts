import type { Module } from '@dbaas-valkey/source/module'
import type { Name } from '@dbaas-valkey/source/name'

import { formats, type FormatHelper } from '../model/formats.js'

/** The runtime's functions that generated code may call, by the module they are in; formats name their own. */
const modules = {
  alternatives: ['failAlternatives'],
  closed: ['failMissingOf', 'failUnknown'],
  discriminator: ['failTagged'],
  equal: ['isEqual'],
  hidden: ['inspectHidden'],
  multiple: ['isMultipleOf'],
  names: ['namesIn', 'unlisted'],
  nesting: ['guarded'],
  order: ['ordered'],
  received: ['secret'],
  remembered: ['remembered'],
  report: ['fail', 'failEnum', 'failMissing', 'isFull'],
  schema: ['schema'],
  strict: ['request', 'strictly'],
  text: ['isLonger', 'isShorter'],
  unique: ['isUnique'],
  values: ['countProperties', 'isInteger', 'isNumber', 'isObject'],
} as const

type Modules = typeof modules
export type Helper = FormatHelper | Modules[keyof Modules][number]

const moduleOf = new Map<string, string>([
  ...Object.entries(modules).flatMap(([module, names]) =>
    names.map((name) => [name, module] as const),
  ),
  ...[...formats].flatMap(([name, { helper }]) =>
    helper === undefined ? [] : [[helper, `formats/${name}`] as const],
  ),
])

export const helperNames: readonly string[] = [...moduleOf.keys()]

/** Where the functions are that generated code calls: in a folder below the package's `src`, or in another package. */
export class Runtime {
  readonly #folder: string

  constructor(folder = 'runtime') {
    this.#folder = folder
  }

  /** A function of the runtime, by the name that code in the module calls it by. */
  use(module: Module, helper: Helper): Name {
    return module.import(`${this.#folder}/${moduleOf.get(helper) ?? ''}`, helper)
  }

  /** @param from its module in the runtime */
  type(module: Module, from: string, name: string): Name {
    return module.importType(`${this.#folder}/${from}`, name)
  }

  /** A function for sentences of English messages. */
  english(module: Module, name: string): Name {
    return module.import(`${this.#folder}/english`, name)
  }
}
