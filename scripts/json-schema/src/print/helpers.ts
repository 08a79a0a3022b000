import { formats, type FormatHelper } from '../model/formats.js'

/** The runtime's functions that generated code may call, by the module they are in; formats name their own. */
const modules = {
  alternatives: ['failAlternatives'],
  closed: ['failMissingOf', 'failUnknown'],
  discriminator: ['failTag'],
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
  text: ['isLonger', 'isShorter'],
  unique: ['isUnique'],
  values: ['countProperties', 'isInteger', 'isNumber', 'isObject'],
} as const

type Modules = typeof modules
export type Helper = FormatHelper | Modules[keyof Modules][number]

const moduleOf = new Map<string, string>([
  ...Object.entries(modules).flatMap(([module, names]) =>
    names.map((name) => [name, `runtime/${module}`] as const),
  ),
  ...[...formats].flatMap(([name, { helper }]) =>
    helper === undefined ? [] : [[helper, `runtime/formats/${name}`] as const],
  ),
])

export const helperNames: readonly string[] = [...moduleOf.keys()]

/** The module of a helper, below the package's `src`. */
export function helperModule(helper: Helper): string {
  return moduleOf.get(helper) ?? ''
}
