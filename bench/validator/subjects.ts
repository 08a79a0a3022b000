import { mutant, requestMutations, serviceMutations, type Mutation } from './mutants.js'
import { request } from './request.js'
import { service } from './service.js'

/** A schema and what its validators are given. */
export interface Subject {
  readonly schema: string
  readonly valid: object
  readonly mutations: readonly Mutation[]
}

export const subjects: readonly Subject[] = [
  { schema: 'ValkeyService', valid: service, mutations: serviceMutations },
  { schema: 'CreateValkeyServiceRequest', valid: request, mutations: requestMutations },
]

/** Values to validate in turn. */
export interface Values {
  readonly valid: readonly unknown[]
  readonly invalid: readonly unknown[]
}

const copies = 16

/** Sixteen copies of the value and its mutants, whose properties stand in so many different orders. */
export function valuesOf({ valid, mutations }: Subject, orders: number): Values {
  const each = Array.from({ length: copies }, (_, index) => index % orders)
  return {
    valid: each.map((order) => parsed(valid, order)),
    invalid: each.flatMap((order) =>
      mutations.map((mutation) => parsed(mutant(valid, mutation), order)),
    ),
  }
}

/** As if it had come from the network, its properties in another order; order 0 is the one in the source. */
function parsed(value: unknown, order: number): unknown {
  return JSON.parse(JSON.stringify(reordered(value, order)))
}

function reordered(value: unknown, order: number): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, order))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    reordered(inner, order),
  ])
  const start = order % Math.max(1, entries.length)
  const turned = [...entries.slice(start), ...entries.slice(0, start)]
  const shuffled = order % 2 === 0 ? turned : turned.reverse()
  return Object.fromEntries(shuffled)
}
