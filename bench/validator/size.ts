import type { Schemas } from './json-schema.js'
import type { Peer } from './peer.js'
import { ours } from './peers/ours.js'
import { weigh, type Weight } from './program.js'
import { subjects } from './subjects.js'

/** What a bundle with a peer's validators weighs. */
export interface Size extends Weight {
  readonly name: string
  /** What is in it. */
  readonly content: string
}

/** What is weighed of ours and Ajv only, and of ours only. */
export const allSchemas = 'all schemas'
export const requestIs = 'the create request, only `is`'
export const greatestIs = 'the greatest single `is`'

/** Bundles validators with all that they need to list issues, and ours that only say yes or no. */
export async function measureSizes(peers: readonly Peer[], schemas: Schemas): Promise<Size[]> {
  const sizes: Size[] = []
  const names = Object.keys(schemas)
  for (const { name, program } of peers) {
    for (const { schema } of subjects) {
      sizes.push({ name, content: schema, ...(await weigh(program(schemas, [schema], 'whole'))) })
    }
    if (name !== 'ours' && name !== 'Ajv') continue
    sizes.push({ name, content: allSchemas, ...(await weigh(program(schemas, names, 'whole'))) })
  }
  const request = ['CreateValkeyServiceRequest']
  const single = await weigh(ours.program(schemas, request, 'is'))
  sizes.push({ name: ours.name, content: requestIs, ...single })
  sizes.push({ name: ours.name, content: greatestIs, ...(await greatest(schemas, names)) })
  return sizes
}

async function greatest(schemas: Schemas, names: readonly string[]): Promise<Weight> {
  const weights = await Promise.all(names.map((name) => weigh(ours.program(schemas, [name], 'is'))))
  return weights.reduce((most, weight) => (weight.gzip > most.gzip ? weight : most))
}
