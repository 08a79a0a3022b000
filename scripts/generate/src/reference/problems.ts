import type { Contract } from '@dbaas-valkey/contract/model'

import { blocks, prose } from './markdown.js'
import { objectSections } from './object.js'
import { notice } from './resource.js'

/** What operations answer when they do not succeed; no page when the contract does not say. */
export function problemsPage(contract: Contract): string | undefined {
  const answers = contract.operations
    .flatMap(({ responses }) => responses)
    .filter(({ status }) => status === 'default')
  const schemas = answers.flatMap(({ body }) => (body === undefined ? [] : [body.schema]))
  if (schemas.length === 0) return undefined
  const descriptions = new Set(answers.map(({ description }) => description))
  return blocks(
    notice,
    '# Problems',
    ...[...descriptions].map(prose),
    '## Objects',
    objectSections(contract, [{ anyOf: schemas }]),
  )
}
