import type { Helper } from './helpers.js'

interface Format {
  readonly type: 'number' | 'string'
  /** The runtime's function that knows the format; absent where every value of the type is in it. */
  readonly helper?: Helper
}

/** The formats that are asserted. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['binary', { type: 'string' }],
  ['date-time', { type: 'string', helper: 'matchesDateTime' }],
  ['double', { type: 'number' }],
  ['int32', { type: 'number', helper: 'matchesInt32' }],
  ['int64', { type: 'number', helper: 'matchesInt64' }],
  ['password', { type: 'string' }],
  ['uuid', { type: 'string', helper: 'matchesUuid' }],
])
