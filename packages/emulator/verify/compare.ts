import type { AnswerRecord } from './record.js'
import type { Json, Scenario, Step } from './scenario.js'

/** One place where two records of the same step say different things. */
export interface Difference {
  /** `users/create`. */
  readonly step: string
  /** Where in the record: `status`, `body.users[].type`. */
  readonly place: string
  /** What the API under test answered; undefined when it has nothing there. */
  readonly endpoint: Json | undefined
  readonly emulator: Json | undefined
}

type Answers = Readonly<Record<string, AnswerRecord>>

/** Every difference between what two APIs answered. A step that one of them was too late for is not compared. */
export function compare(
  scenarios: readonly Scenario[],
  endpoint: Answers,
  emulator: Answers,
): Difference[] {
  return scenarios.flatMap(({ name, steps }) =>
    steps.flatMap((step) => {
      const key = `${name}/${step.name}`
      const [one, other] = [endpoint[key], emulator[key]]
      return one === undefined || other === undefined ? [] : compareStep(key, step, one, other)
    }),
  )
}

/** Times and what varies from moment to moment are recorded, but make no difference. */
export function compareStep(
  key: string,
  { varies = [] }: Pick<Step, 'varies'>,
  endpoint: AnswerRecord,
  emulator: AnswerRecord,
): Difference[] {
  const names = new Set(['seconds', ...varies])
  const comparable = (answer: AnswerRecord): Json => without(answer as unknown as Json, names)
  return differences(comparable(endpoint), comparable(emulator), '').map(
    ({ place, ...difference }) => ({ step: key, place, ...difference }),
  )
}

function without(value: Json, names: ReadonlySet<string>): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => without(item, names))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !names.has(name))
      .map(([name, member]) => [name, without(member, names)]),
  )
}

function differences(
  endpoint: Json | undefined,
  emulator: Json | undefined,
  place: string,
): Omit<Difference, 'step'>[] {
  if (isObject(endpoint) && isObject(emulator)) {
    const names = [...new Set([...Object.keys(endpoint), ...Object.keys(emulator)])].sort()
    return names.flatMap((name) =>
      differences(endpoint[name], emulator[name], place === '' ? name : `${place}.${name}`),
    )
  }
  if (Array.isArray(endpoint) && Array.isArray(emulator)) {
    return itemDifferences(endpoint as Json[], emulator as Json[], place)
  }
  return JSON.stringify(endpoint) === JSON.stringify(emulator)
    ? []
    : [{ place, endpoint, emulator }]
}

/**
 * Lists hold each kind of item once. Items that have names are compared by name, single ones with each other, and of all
 * others only what one of the lists lacks is told.
 */
function itemDifferences(
  endpoint: readonly Json[],
  emulator: readonly Json[],
  place: string,
): Omit<Difference, 'step'>[] {
  const [one, other] = [byName(endpoint), byName(emulator)]
  if (one !== undefined && other !== undefined) {
    return [...new Set([...one.keys(), ...other.keys()])]
      .sort()
      .flatMap((name) => differences(one.get(name), other.get(name), `${place}[${name}]`))
  }
  const inside = `${place}[]`
  if (endpoint.length === 1 && emulator.length === 1) {
    return differences(endpoint[0], emulator[0], inside)
  }
  const [more, less] = [missingIn(emulator, endpoint), missingIn(endpoint, emulator)]
  return Array.from({ length: Math.max(more.length, less.length) }, (_, index) => ({
    place: inside,
    endpoint: more[index],
    emulator: less[index],
  }))
}

/** Items by their names; undefined when some have none, or two have the same. */
function byName(items: readonly Json[]): Map<string, Json> | undefined {
  const named = new Map<string, Json>()
  for (const item of items) {
    const name = isObject(item) ? (item['name'] ?? item['username']) : undefined
    if (typeof name !== 'string' || named.has(name)) return undefined
    named.set(name, item)
  }
  return named
}

function missingIn(list: readonly Json[], items: readonly Json[]): Json[] {
  const known = new Set(list.map((item) => JSON.stringify(item)))
  return items.filter((item) => !known.has(JSON.stringify(item)))
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
