/** The runtime's function that knows a format stands in a module of the format's name, in `formats/`. */
export type FormatHelper = `matches${string}`

export interface Format {
  readonly type: 'number' | 'string'
  /** The runtime's function that knows the format; absent where every value of the type is in it. */
  readonly helper?: FormatHelper
  /** The whole numbers in the format, from the first to below the second; powers of two, in code. */
  readonly range?: readonly [from: string, below: string]
}

/** The formats that are asserted: those of JSON Schema (Validation, section 7.3) and of OpenAPI's registry. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['binary', text()],
  ['byte', text('matchesByte')],
  ['date', text('matchesDate')],
  ['date-time', text('matchesDateTime')],
  ['double', { type: 'number' }],
  ['duration', text('matchesDuration')],
  ['email', text('matchesEmail')],
  ['float', { type: 'number', helper: 'matchesFloat' }],
  ['hostname', text('matchesHostname')],
  ['idn-email', text('matchesIdnEmail')],
  ['idn-hostname', text('matchesIdnHostname')],
  ['int32', { type: 'number', helper: 'matchesInt32', range: ['-(2 ** 31)', '2 ** 31'] }],
  ['int64', { type: 'number', helper: 'matchesInt64', range: ['-(2 ** 63)', '2 ** 63'] }],
  ['ipv4', text('matchesIpv4')],
  ['ipv6', text('matchesIpv6')],
  ['iri', text('matchesIri')],
  ['iri-reference', text('matchesIriReference')],
  ['json-pointer', text('matchesJsonPointer')],
  ['password', text()],
  ['regex', text('matchesRegex')],
  ['relative-json-pointer', text('matchesRelativeJsonPointer')],
  ['time', text('matchesTime')],
  ['uri', text('matchesUri')],
  ['uri-reference', text('matchesUriReference')],
  ['uri-template', text('matchesUriTemplate')],
  ['uuid', text('matchesUuid')],
])

function text(helper?: FormatHelper): Format {
  return helper === undefined ? { type: 'string' } : { type: 'string', helper }
}
