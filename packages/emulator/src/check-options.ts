import {
  boolean,
  integer,
  list,
  object,
  oneOf,
  positive,
  text,
  type Shape,
} from './option-shapes.js'
import { EmulatorError } from './valkey/errors.js'
import type { EmulatorOptions } from './options.js'
import type { OperationTiming } from './testing/operation-timing.js'
import { zoneNames } from './backend/zones.js'

const hostName: Shape<string> = (value, place) => {
  const name = text(value, place)
  if (/^[\w.:-]+$/.test(name)) return name
  throw new EmulatorError('INVALID_OPTION', `${place}: ${JSON.stringify(name)} is not a name.`)
}

const anyFunction: Shape<(...given: never[]) => void> = (value, place) => {
  if (typeof value === 'function') return value as (...given: never[]) => void
  throw new EmulatorError('INVALID_OPTION', `${place}: expected a function.`)
}

/** Ten years in milliseconds, as far as the clock moves in one go. */
const longestDelay = 10 * 366 * 86_400_000

const timing: Shape<OperationTiming> = (value, place) =>
  typeof value === 'string'
    ? oneOf(['at-once', 'when-told'])(value, place)
    : object({ after: integer(0, longestDelay) })(value, place)

const options = object({}, {
  port: integer(0, 65_535),
  host: text,
  allowRemote: boolean,
  allowHosts: list(hostName),
  zone: oneOf(zoneNames),
  apiKey: text,
  apiSecret: text,
  dataDirectory: text,
  operations: timing,
  serverProgram: text,
  durability: oneOf(['acknowledged', 'faithful']),
  memoryScale: positive,
  secrets: oneOf(['hidden', 'shown']),
  unknownProperties: oneOf(['refused', 'accepted']),
  log: anyFunction,
} satisfies { [Name in keyof EmulatorOptions]-?: Shape<unknown> })

/**
 * Refuses options that do not make sense, such as a `null` from JavaScript: they would fail much later, and elsewhere.
 *
 * @throws {@link EmulatorError} `INVALID_OPTION`
 */
export function checkOptions(given: EmulatorOptions): void {
  options(given, 'options')
}
