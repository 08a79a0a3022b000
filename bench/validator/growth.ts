import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Contract } from '@dbaas-valkey/contract/model'
import { emitValidator } from '@dbaas-valkey/generate/validator/index'

import { enlarge } from '../lib/enlarge.js'
import { median } from '../lib/median.js'

/** How long the validators of a contract take to be generated. */
export interface Growth {
  /** How often the contract's schemas and operations are in it. */
  readonly times: number
  readonly schemas: number
  readonly milliseconds: number
  /** Of the time that the single contract takes, for each of its copies. */
  readonly ratio: number
}

const rounds = 3
const sizes = [1, 4, 16, 64]

/** Generates validators for the contract several times over, in turns, after one turn that does not count. */
export async function measureGrowth(root: string): Promise<Growth[]> {
  const contracts = await contractsOf(root)
  for (let round = 0; round <= rounds; round++) {
    for (const { contract, taken } of contracts) {
      const start = performance.now()
      emitValidator(contract)
      if (round > 0) taken.push(performance.now() - start)
    }
  }
  const once = median(contracts[0]?.taken ?? [])
  return contracts.map(({ times, contract, taken }) => {
    const milliseconds = median(taken)
    return {
      times,
      schemas: contract.schemas.length,
      milliseconds: Number(milliseconds.toFixed(1)),
      ratio: Number((milliseconds / times / once).toFixed(2)),
    }
  })
}

async function contractsOf(root: string) {
  // Its libraries' declarations are no part of the type-check here.
  const { loadContract } = (await import(join(root, 'scripts/contract/src/load.ts'))) as {
    loadContract(file: string): Promise<Contract>
  }
  const folder = await mkdtemp(join(tmpdir(), 'bench-validator-'))
  const text = await readFile(join(root, 'packages/types/openapi.json'), 'utf8')
  const document = JSON.parse(text) as Parameters<typeof enlarge>[0]
  const contracts = []
  for (const times of sizes) {
    const file = join(folder, `${times}.json`)
    await writeFile(file, JSON.stringify(enlarge(document, times)))
    contracts.push({ times, contract: await loadContract(file), taken: [] as number[] })
  }
  await rm(folder, { recursive: true })
  return contracts
}
