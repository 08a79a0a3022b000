import type { Weight } from './bundle.js'
import type { Cost } from './cost.js'
import type { Memory } from './memory.js'
import type { Compiles, TypeCost } from './type-check.js'

/** Everything that was measured. */
export interface Measurements {
  readonly cost: readonly Cost[]
  readonly bundles: readonly Weight[]
  readonly types: readonly TypeCost[]
  readonly compiles: readonly Compiles[]
  readonly memory: readonly Memory[]
}

/** A goal, and what was measured for it. */
export interface Goal {
  readonly goal: string
  readonly measured: string
  readonly met: boolean
}

/** Holds the measurements against the goals. */
export function goalsOf({ cost, bundles, types, compiles, memory }: Measurements): Goal[] {
  const ratio = (name: string): number => cost.find((one) => one.name === name)?.ratio ?? Number.NaN
  const [own, paths] = [ratio('ours: function, signed'), ratio('ours: paths, signed')]
  const advantage = ratio('openapi-fetch, key imported each time') / Math.max(own, paths)
  const { instantiations = Number.NaN, checkTime = Number.NaN } = types[0] ?? {}
  const heaps = memory.map(({ heapMegabytes }) => heapMegabytes)
  const growth = (heaps.at(-1) ?? Number.NaN) - (heaps[0] ?? Number.NaN)
  const total = memory.at(-1)?.calls ?? 0
  return [
    goal(
      'a signed POST through a function: at most 1.0 of unsigned openapi-fetch',
      own,
      1,
      own.toFixed(2),
    ),
    goal('through paths: at most 1.2', paths, 1.2, paths.toFixed(2)),
    goal(
      'at least 4 times less than with a key imported each time',
      -advantage,
      -4,
      `${advantage.toFixed(1)} times`,
    ),
    ...bundles.flatMap(({ name, gzip, limit }) =>
      limit === undefined
        ? []
        : goal(`bundle of ${name}: at most ${limit / 1000} kB`, gzip, limit, kilobytes(gzip)),
    ),
    goal('ten method calls: at most 100 instantiations', instantiations, 100, `${instantiations}`),
    goal('ten method calls: at most 0.1 s of check time', checkTime, 0.1, `${checkTime} s`),
    {
      goal: 'compiles in strict mode under TypeScript 5.9, 6 and 7',
      measured: compiles
        .map(
          ({ typescript, passed }) =>
            `${typescript.replace('Version ', '')} ${passed ? 'yes' : 'no'}`,
        )
        .join(', '),
      met: compiles.every(({ passed }) => passed),
    },
    goal(
      `memory steady over ${total.toLocaleString('en')} calls, 64 in flight`,
      growth,
      1,
      `${heaps[0]} MB before, ${heaps.at(-1)} MB after`,
    ),
  ]
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`
}

function goal(name: string, value: number, limit: number, measured: string): Goal {
  return { goal: name, measured, met: value <= limit }
}
