import type { Helper } from './helpers.js'

interface Format {
  readonly type: 'number' | 'string'
  /** The runtime's function that knows the format; absent where every value of the type is in it. */
  readonly helper?: Helper
  /** The least and the greatest number in the format; a schema that allows no others need not check it. */
  readonly range?: readonly [number, number]
}

/** The formats that are asserted. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['binary', { type: 'string' }],
  ['date-time', { type: 'string', helper: 'matchesDateTime' }],
  ['double', { type: 'number' }],
  ['int32', { type: 'number', helper: 'matchesInt32', range: [-(2 ** 31), 2 ** 31 - 1] }],
  ['int64', { type: 'number', helper: 'matchesInt64', range: [-(2 ** 63), 2 ** 63 - 1024] }],
  ['password', { type: 'string' }],
  ['uuid', { type: 'string', helper: 'matchesUuid' }],
])
