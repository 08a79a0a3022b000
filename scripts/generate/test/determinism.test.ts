import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { loadContract } from '@dbaas-valkey/contract/load'
import { root } from '@dbaas-valkey/contract/root'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { emit, own } from '../src/pipeline/emit.js'
import { emitTypes } from '../src/types/index.js'

const types = { emit: async (contract: Parameters<typeof emitTypes>[0]) => emitTypes(contract) }

test('a second run gives the same bytes', async () => {
  const spec = join(root, 'spec/openapi.yaml')
  const first = await emit(await loadContract(spec), types, own)
  expect(await emit(await loadContract(spec), types, own)).toEqual(first)
})

test('the order of the keys in the contract changes nothing', async () => {
  const contract = await loadContract(join(root, 'spec/openapi.yaml'))
  const want = await emit(contract, types, own)
  const folder = await mkdtemp(join(tmpdir(), 'shuffled-'))
  const file = join(folder, 'openapi.json')
  const orders = fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
      await writeFile(file, JSON.stringify(shuffled(contract.document, numbers)))
      expect(await emit(await loadContract(file), types, own)).toEqual(want)
    }),
    { numRuns: 5, seed: 1 },
  )
  await orders.finally(() => rm(folder, { recursive: true }))
})

/** A copy in which the keys of every object stand in another order. */
function shuffled(value: unknown, numbers: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, numbers))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([key, inner]) => [numbers.next().value as number, key, shuffled(inner, numbers)] as const,
  )
  entries.sort(([left], [right]) => left - right)
  return Object.fromEntries(entries.map(([, key, inner]) => [key, inner]))
}
