/** The runtime's functions that generated code may call, by the module they are in. */
const modules = {
  alternatives: ['failAlternatives'],
  closed: ['failMissingOf', 'failUnknown'],
  discriminator: ['failTag'],
  equal: ['isEqual'],
  'formats/byte': ['matchesByte'],
  'formats/date': ['matchesDate'],
  'formats/date-time': ['matchesDateTime'],
  'formats/duration': ['matchesDuration'],
  'formats/email': ['matchesEmail'],
  'formats/float': ['matchesFloat'],
  'formats/hostname': ['matchesHostname'],
  'formats/idn-email': ['matchesIdnEmail'],
  'formats/idn-hostname': ['matchesIdnHostname'],
  'formats/int32': ['matchesInt32'],
  'formats/int64': ['matchesInt64'],
  'formats/ipv4': ['matchesIpv4'],
  'formats/ipv6': ['matchesIpv6'],
  'formats/iri': ['matchesIri'],
  'formats/iri-reference': ['matchesIriReference'],
  'formats/json-pointer': ['matchesJsonPointer'],
  'formats/regex': ['matchesRegex'],
  'formats/relative-json-pointer': ['matchesRelativeJsonPointer'],
  'formats/time': ['matchesTime'],
  'formats/uri': ['matchesUri'],
  'formats/uri-reference': ['matchesUriReference'],
  'formats/uri-template': ['matchesUriTemplate'],
  'formats/uuid': ['matchesUuid'],
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
export type Helper = Modules[keyof Modules][number]

const moduleOf = new Map<string, string>(
  Object.entries(modules).flatMap(([module, names]) =>
    names.map((name) => [name, `runtime/${module}`]),
  ),
)

export const helperNames: readonly string[] = [...moduleOf.keys()]

/** The module of a helper, below the package's `src`. */
export function helperModule(helper: Helper): string {
  return moduleOf.get(helper) ?? ''
}
