import { EmulatorError } from './valkey/errors.js'

/** Reads a value that came from outside, or says what is wrong with it and where. */
export type Shape<T> = (value: unknown, place: string) => T

function refused(place: string, want: string, value: unknown): never {
  throw new EmulatorError('INVALID_OPTION', `${place}: expected ${want}, got ${show(value)}.`)
}

/** How much of a value a message quotes, in characters. */
const longestQuote = 100

/** A value as a message quotes it; from code anything may come, also what JSON cannot say. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text =
    typeof value === 'object'
      ? quote(value)
      : typeof value === 'string'
        ? JSON.stringify(value)
        : String(value)
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
}

function quote(value: object | null): string {
  try {
    return JSON.stringify(value)
  } catch {
    return 'an object'
  }
}

/** A text that is not empty. */
export const text: Shape<string> = (value, place) =>
  typeof value === 'string' && value !== '' ? value : refused(place, 'a text', value)

/** A number above zero. */
export const positive: Shape<number> = (value, place) =>
  typeof value === 'number' && value > 0 && Number.isFinite(value)
    ? value
    : refused(place, 'a number above 0', value)

export const boolean: Shape<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : refused(place, 'true or false', value)

/** An integer within bounds, both included. */
export function integer(least: number, most = Number.MAX_SAFE_INTEGER): Shape<number> {
  const range =
    most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`
  return (value, place) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : refused(place, `an integer ${range}`, value)
}

export function oneOf<const T extends string>(values: readonly T[]): Shape<T> {
  return (value, place) => {
    const found = values.find((candidate) => candidate === value)
    return found ?? refused(place, `one of ${values.join(', ')}`, value)
  }
}

export function list<T>(item: Shape<T>): Shape<T[]> {
  return (value, place) =>
    Array.isArray(value)
      ? value.map((member, index) => item(member, `${place}[${index}]`))
      : refused(place, 'a list', value)
}

type Members = Readonly<Record<string, Shape<unknown>>>

type Required<M extends Members> = { [K in keyof M]: ReturnType<M[K]> }
type Optional<M extends Members> = { [K in keyof M]?: ReturnType<M[K]> }

/** An object with all of the required members, maybe some of the optional ones, and no others. */
export function object<R extends Members, O extends Members = Record<never, never>>(
  required: R,
  optional?: O,
): Shape<Required<R> & Optional<O>> {
  const known: Members = { ...required, ...optional }
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refused(place, 'an object', value)
    }
    const result: Record<string, unknown> = {}
    for (const name of new Set([...Object.keys(value), ...Object.keys(required)])) {
      const shape = Object.hasOwn(known, name) ? known[name] : undefined
      if (shape === undefined) unknownMember(place, name, known)
      const member = (value as Record<string, unknown>)[name]
      if (member !== undefined || Object.hasOwn(required, name)) {
        result[name] = shape(member, `${place}.${name}`)
      }
    }
    return result as Required<R> & Optional<O>
  }
}

function unknownMember(place: string, name: string, known: Members): never {
  const names = Object.keys(known).join(', ')
  throw new EmulatorError('INVALID_OPTION', `${place} has no ${name}; it takes ${names}.`)
}
