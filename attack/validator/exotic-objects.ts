import * as validators from '@dbaas-valkey/validator'
import type { Schema } from '@dbaas-valkey/validator'

import { finding, type Finding } from '../attack.js'

/** Names of properties in the contract. */
const names = ['name', 'plan', 'state', 'type', 'size', 'dow', 'time', 'username', 'id', 'password']

class Accessors {
  readonly #value: unknown
  constructor(value: unknown) {
    this.#value = value
  }
  get name(): unknown {
    return this.#value
  }
  get plan(): unknown {
    return this.#value
  }
  get dow(): unknown {
    return this.#value
  }
  get time(): unknown {
    return this.#value
  }
}

const values: readonly (readonly [what: string, make: (value: unknown) => unknown])[] = [
  ['a Map', () => new Map([['name', 1]])],
  ['a Set', () => new Set([1])],
  ['an instance with accessors', (value) => new Accessors(value)],
  ['properties that are not enumerable', hidden],
  [
    'inherited properties',
    (value) => Object.create(Object.fromEntries(names.map((n) => [n, value]))),
  ],
  ['inherited properties that are not enumerable', (value) => Object.create(hidden(value))],
  [
    'a proxy that answers to every name and lists none',
    (value) => new Proxy({}, { get: () => value, has: () => true, ownKeys: () => [] }),
  ],
  ['a proxy that answers each time with something else', changing],
  ['no prototype', (value) => Object.assign(Object.create(null), { name: value, plan: value })],
  ['an Error', (value) => Object.assign(new Error('x'), { name: value })],
  ['a Date', () => new Date(Number.NaN)],
  ['a typed array', () => new Uint8Array(3)],
  ['a boxed string', () => Object('x')],
]

/** Whether what is refused always comes with an issue, and what is accepted with none. */
export async function run(): Promise<readonly Finding[]> {
  const exported: Readonly<Record<string, unknown>> = validators
  const schemas = Object.entries(exported).filter(
    (entry): entry is [string, Schema<unknown>] =>
      typeof entry[1] === 'object' && entry[1] !== null && '~standard' in entry[1],
  )
  return values.map(([what, make]) => {
    const broken: string[] = []
    let tried = 0
    for (const [name, schema] of schemas) {
      for (const inner of [1, 'x', null, undefined, [], {}, true]) {
        tried++
        const { ok, issues = [] } = schema.validate(make(inner))
        if (ok !== (issues.length === 0)) broken.push(name)
      }
    }
    const evidence =
      broken.length === 0
        ? `${tried} verdicts, each with issues if and only if it is a refusal`
        : `refused without an issue: ${[...new Set(broken)].slice(0, 5).join(', ')}`
    return finding(what, broken.length === 0, evidence)
  })
}

function hidden(value: unknown): object {
  return Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { value }])))
}

function changing(): object {
  let reads = 0
  return new Proxy({}, { get: () => (reads++ % 2 === 0 ? 1 : 'x'), ownKeys: () => [] })
}
