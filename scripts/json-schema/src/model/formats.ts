/** The runtime's function that knows a format stands in a module of the format's name, in `formats/`. */
export type FormatHelper = `matches${string}`

export interface Format {
  readonly type: 'number' | 'string'
  /** The runtime's function that knows the format; absent where every value of the type is in it. */
  readonly helper?: FormatHelper
  /** The whole numbers in the format, from the first to below the second; zero and powers of two, in code. */
  readonly range?: readonly [from: string, below: string]
  /** Set where the registry has the format, and values are not checked for it. */
  readonly isUnchecked?: true
}

/**
 * The formats that are known: those of JSON Schema (Validation, section 7.3) and of OpenAPI's Format Registry
 * (https://spec.openapis.org/registry/format/).
 */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['binary', text()],
  ['byte', text('matchesByte')],
  ['date', text('matchesDate')],
  ['date-time', text('matchesDateTime')],
  ['double', { type: 'number' }],
  ['double-int', { type: 'number', helper: 'matchesDoubleInt' }],
  ['duration', text('matchesDuration')],
  ['email', text('matchesEmail')],
  ['float', { type: 'number', helper: 'matchesFloat' }],
  ['hostname', text('matchesHostname')],
  ['idn-email', text('matchesIdnEmail')],
  ['idn-hostname', text('matchesIdnHostname')],
  ['int16', signed('matchesInt16', 15)],
  ['int32', signed('matchesInt32', 31)],
  ['int64', signed('matchesInt64', 63)],
  ['int8', signed('matchesInt8', 7)],
  ['ipv4', text('matchesIpv4')],
  ['ipv6', text('matchesIpv6')],
  ['iri', text('matchesIri')],
  ['iri-reference', text('matchesIriReference')],
  ['json-pointer', text('matchesJsonPointer')],
  ['password', text()],
  ['regex', text('matchesRegex')],
  ['relative-json-pointer', text('matchesRelativeJsonPointer')],
  ['time', text('matchesTime')],
  ['uint16', unsigned('matchesUint16', 16)],
  ['uint32', unsigned('matchesUint32', 32)],
  ['uint64', unsigned('matchesUint64', 64)],
  ['uint8', unsigned('matchesUint8', 8)],
  ['uri', text('matchesUri')],
  ['uri-reference', text('matchesUriReference')],
  ['uri-template', text('matchesUriTemplate')],
  ['uuid', text('matchesUuid')],
  ...unchecked('number', 'unixtime'),
  ...unchecked(
    'string',
    'base64url',
    'char',
    'commonmark',
    'date-time-local',
    'decimal',
    'decimal128',
    'html',
    'http-date',
    'media-range',
    'sf-binary',
    'sf-boolean',
    'sf-decimal',
    'sf-integer',
    'sf-string',
    'sf-token',
    'time-local',
  ),
])

function text(helper?: FormatHelper): Format {
  return helper === undefined ? { type: 'string' } : { type: 'string', helper }
}

function signed(helper: FormatHelper, bits: number): Format {
  return { type: 'number', helper, range: [`-(2 ** ${bits})`, `2 ** ${bits}`] }
}

function unsigned(helper: FormatHelper, bits: number): Format {
  return { type: 'number', helper, range: ['0', `2 ** ${bits}`] }
}

function unchecked(type: Format['type'], ...names: readonly string[]): [string, Format][] {
  return names.map((name) => [name, { type, isUnchecked: true }])
}
