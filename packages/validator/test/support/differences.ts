import type { Format } from 'ajv'

/** Formats by name, as Ajv takes them. */
export type Formats = Readonly<Record<string, Format>>

/** Where we differ from Ajv on purpose. */
export interface Difference {
  readonly name: string
  /** What decides it. */
  readonly clause: string
  /** Formats by which Ajv comes to our verdict. */
  readonly formats: Formats
  /** A value that Ajv accepts and we refuse, and the schema of the contract that says so. */
  readonly schema: string
  readonly example: unknown
}

const dateTime =
  /^\d{4}-\d\d-\d\d[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

export const differences: readonly Difference[] = [
  {
    name: 'a space between date and time',
    clause:
      'RFC 3339, section 5.6: date-time = full-date "T" full-time; a space is another agreement',
    formats: { 'date-time': isDateTime },
    schema: 'MaintenanceUpdate',
    example: { deadline: '2026-11-23 12:00:00Z' },
  },
  {
    name: 'an integer that 64 bits do not hold',
    clause: 'OpenAPI format registry, int64: a signed 64-bit integer',
    formats: {
      int64: {
        type: 'number',
        validate: (value) => Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63,
      },
    },
    schema: 'BackupConfig',
    example: { interval: 2 ** 63 },
  },
  {
    name: 'a UUID with the prefix of a URN',
    clause:
      'JSON Schema Validation, section 7.3.5: the string representation of RFC 4122, section 3',
    formats: { uuid: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i },
    schema: 'OperationReference',
    example: { id: 'urn:uuid:ee4ac2a0-8b8b-4b6c-9b3a-3f5f0d3b6e52' },
  },
]

export const allFormats: Formats = Object.assign({}, ...differences.map(({ formats }) => formats))

/** As Ajv has it, with the days of each month and the second 60, apart from the separator. */
function isDateTime(text: string): boolean {
  if (!dateTime.test(text)) return false
  const day = Number(text.slice(8, 10))
  const lastDay = new Date(`${text.slice(0, 7)}-01T00:00:00Z`)
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0)
  if (day < 1 || day > lastDay.getUTCDate()) return false
  if (text.slice(17, 19) !== '60') return true
  // A leap second is inserted at midnight UTC, whatever the local time is then.
  const minute = new Date(`${text.slice(0, 17).toUpperCase()}59${text.slice(19).toUpperCase()}`)
  return minute.getUTCHours() === 23 && minute.getUTCMinutes() === 59
}
