import { table } from '../lib/markdown.js'
import type { Measurements } from './goals.js'
import type { Point } from './picture.js'
import type { Question } from './peer.js'
import type { Speed } from './speed.js'
import { subjects } from './subjects.js'

/** The table of the README: each validator's times, the size of its bundle, and its start. */
export function tables({ speed, sizes, start }: Measurements): string {
  const names = [...new Set(speed.map(({ name }) => name))]
  const columns = (['is', 'issues'] as const).flatMap((question) =>
    subjects.map(({ schema }) => ({ question, schema })),
  )
  const rows = names.map((name) => {
    const size = sizes.find((one) => one.name === name && one.content === 'ValkeyService')
    const first = start.find((one) => one.name === name)
    return [
      name,
      ...columns.map(({ question, schema }) => cell(find(speed, name, question, schema))),
      size ? `${(size.gzip / 1000).toFixed(1)} kB` : '',
      first ? `${first.milliseconds.toFixed(1)} ms` : '',
    ]
  })
  const head = ['', 'service', 'create request', 'its issues', 'its issues', 'size', 'start']
  head[3] = 'issues of a service'
  head[4] = 'issues of a request'
  return table(head, rows)
}

/** Every validator, by its size and by the time that a valid service takes. */
export function pointsOf({ speed, sizes }: Measurements): Point[] {
  return sizes
    .filter(({ content }) => content === 'ValkeyService')
    .map(({ name, gzip }) => ({
      name,
      kilobytes: gzip / 1000,
      microseconds: find(speed, name, 'is', 'ValkeyService')?.microseconds ?? Number.NaN,
    }))
}

/** With one key order; valid values for a verdict, mutants for their issues. */
function find(
  speed: readonly Speed[],
  name: string,
  question: Question,
  schema: string,
): Speed | undefined {
  const values = question === 'is' ? 'valid' : 'invalid'
  return speed.find(
    (one) =>
      one.name === name &&
      one.question === question &&
      one.schema === schema &&
      one.values === values &&
      one.keyOrders === 1,
  )
}

function cell(speed: Speed | undefined): string {
  return speed ? `${speed.microseconds} µs (${speed.ratio})` : ''
}
