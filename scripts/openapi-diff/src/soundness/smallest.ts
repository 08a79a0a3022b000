import type { JsonValue } from '@dbaas-valkey/contract/model'

import { bumpOfChanges, compareContracts } from '../compare.js'
import type { Side } from '../rule.js'
import { contractOf } from './contract.js'
import { ajvOf } from './judges.js'
import { excuse } from './policies.js'
import { reduced, type SchemaPair } from './reduce.js'
import type { Schemas } from './schemas.js'

/** A change that was not called a break, and a value that shows that it is one. */
export interface Wrong {
  readonly side: Side
  readonly from: Schemas
  readonly to: Schemas
  readonly value: JsonValue
  readonly rules: readonly string[]
  readonly keywords: readonly string[]
}

/** The same finding in as few words as show it, as long as Ajv can tell. */
export function smallest(wrong: Wrong): Wrong {
  const { side, value } = wrong
  if (JSON.stringify(wrong).includes('"discriminator"')) return wrong
  const pair = reduced(wrong, (smaller) => judged(smaller, side, value) !== undefined)
  return judged(pair, side, value) ?? wrong
}

function judged({ from, to }: SchemaPair, side: Side, value: JsonValue): Wrong | undefined {
  const [before, after] = [ajvOf(from), ajvOf(to)]
  const [taking, refusing] = side === 'request' ? [before, after] : [after, before]
  if (taking?.accepts(value) !== true || refusing?.accepts(value) !== false) return undefined
  const changes = compareContracts(contractOf(from, side), contractOf(to, side))
  const keywords = refusing.refusals(value)
  if (bumpOfChanges(changes) === 'major' || excuse(changes, side, keywords) !== undefined) {
    return undefined
  }
  const rules = changes.map(({ rule, bump }) => `${rule} (${bump})`)
  return { side, from, to, value, rules, keywords }
}
