import type { Difference } from './contender.js'
import type { Growth } from './growth.js'
import type { Question } from './peer.js'
import { allSchemas, greatestIs, requestIs, type Size } from './size.js'
import type { Speed } from './speed.js'
import type { Start } from './start.js'

/** Everything that was measured. */
export interface Measurements {
  readonly differences: readonly Difference[]
  readonly speed: readonly Speed[]
  readonly sizes: readonly Size[]
  readonly start: readonly Start[]
  readonly growth: readonly Growth[]
}

/** A goal, and what was measured for it. */
export interface Goal {
  readonly goal: string
  readonly measured: string
  readonly met: boolean
}

const [service, request] = ['ValkeyService', 'CreateValkeyServiceRequest']

/** Holds the measurements against the goals. Where there are figures for one key order and for sixteen, both count. */
export function goalsOf(measurements: Measurements): Goal[] {
  const { differences, start, growth } = measurements
  const first = start.find(({ name }) => name === 'ours')?.milliseconds ?? Number.NaN
  return [
    {
      goal: 'every peer gives the same verdict on every value',
      measured: `${differences.length} differences`,
      met: differences.length === 0,
    },
    markGoal(measurements, service, 'a valid service'),
    markGoal(measurements, request, 'a valid create request'),
    ...[
      ['Ajv', 4.5],
      ['@exodus/schemasafe', 3.5],
      ['typia', 2],
      ['zod', 10],
      ['valibot', 10],
    ].map(([name, times]) =>
      speedGoal(measurements, 'is', service, String(name), Number(times), 'a valid service'),
    ),
    speedGoal(measurements, 'is', request, 'Ajv', 3, 'a valid create request'),
    speedGoal(measurements, 'issues', service, 'Ajv', 2, 'all issues of a service'),
    speedGoal(measurements, 'issues', request, 'Ajv', 2, 'all issues of a create request'),
    fastestGoal(measurements, service, 'all issues of a service'),
    fastestGoal(measurements, request, 'all issues of a create request'),
    sizeGoal(measurements, allSchemas, 10_000),
    sizeGoal(measurements, request, 3000),
    sizeGoal(measurements, requestIs, 1500),
    sizeGoal(measurements, greatestIs, 1500),
    {
      goal: 'first verdict at most 4 ms after an empty module, without code from strings',
      measured: `${first} ms`,
      met: first <= 4,
    },
    {
      goal: 'generation grows linearly: each copy of the schemas takes at most 1.1 of what one alone takes',
      measured: growth.map(({ times, ratio }) => `${times}: ${ratio}`).join(', '),
      met: growth.every(({ ratio }) => ratio <= 1.1),
    },
  ]
}

function ratios(
  { speed }: Measurements,
  question: Question,
  schema: string,
  name: string,
): readonly number[] {
  const values = question === 'is' ? 'valid' : 'invalid'
  return speed
    .filter((one) => one.question === question && one.schema === schema)
    .filter((one) => one.values === values && one.name === name)
    .map(({ ratio }) => ratio)
}

function markGoal(measurements: Measurements, schema: string, what: string): Goal {
  const shares = ratios(measurements, 'is', schema, 'hand-written').map((ratio) => 1 / ratio)
  return {
    goal: `${what}: at most 1.0 of hand-written`,
    measured: both(shares),
    met: shares.every((share) => share <= 1),
  }
}

function speedGoal(
  measurements: Measurements,
  question: Question,
  schema: string,
  name: string,
  times: number,
  what: string,
): Goal {
  const measured = ratios(measurements, question, schema, name)
  return {
    goal: `${what}: at least ${times} times as fast as ${name}`,
    measured: both(measured),
    met: measured.length > 0 && measured.every((ratio) => ratio >= times),
  }
}

function fastestGoal(measurements: Measurements, schema: string, what: string): Goal {
  const names = new Set(measurements.speed.map(({ name }) => name))
  names.delete('ours')
  const rivals = [...names].map((name) => ({
    name,
    measured: ratios(measurements, 'issues', schema, name),
  }))
  const [next] = rivals
    .filter(({ measured }) => measured.length > 0)
    .toSorted((left, right) => Math.min(...left.measured) - Math.min(...right.measured))
  return {
    goal: `${what}: faster than every other`,
    measured: next ? `next is ${next.name} with ${both(next.measured)} times the time` : 'none',
    met: next !== undefined && Math.min(...next.measured) > 1,
  }
}

function sizeGoal({ sizes }: Measurements, content: string, limit: number): Goal {
  const weight = (name: string): number | undefined =>
    sizes.find((size) => size.name === name && size.content === content)?.gzip
  const [own = Number.NaN, ajv] = [weight('ours'), weight('Ajv')]
  return {
    goal: `${content}: at most ${limit.toLocaleString('en')} bytes gzipped`,
    measured: `${own.toLocaleString('en')}${ajv ? ` (Ajv: ${ajv.toLocaleString('en')})` : ''}`,
    met: own <= limit,
  }
}

function both(figures: readonly number[]): string {
  return figures.map((figure) => figure.toFixed(2)).join(' and ')
}
