import type { Operation, Parameter } from '@dbaas-valkey/contract/model'
import { expect, test } from 'vitest'

import { ParameterSets } from './parameters.js'

/** Two operations that have the same parameters, so that these have a module of their own. */
function pair(id: string, names: readonly string[]): Operation[] {
  const parameters = names.map((name): Parameter => {
    const place = { pointer: `#/${name}`, schema: { type: 'string' } }
    return { name, in: 'query', required: false, ...place } as unknown as Parameter
  })
  return ['a', 'b'].map((end) => ({ methodName: id + end, pointer: '#', parameters }) as never)
}

const long = Array.from({ length: 5 }, (_, index) => `${index}`.repeat(60))
const many = Array.from({ length: 30 }, (_, index) => `filter-${index}`)

test('shared parameters are called after themselves, or after an operation if there are many', () => {
  const sets = new ParameterSets([
    ...pair('first', ['page', 'size']),
    ...pair('second', [...long, 'x']),
    ...pair('third', [...long, 'y']),
    ...pair('fourth', many),
  ])
  const paths = sets.modules.map(({ path }) => path.replace('generated/parameters/', ''))
  expect(new Set(paths).size).toBe(4)
  expect(paths).toContain('page-size-query')
  expect(paths).toContain('fourtha-query')
})
