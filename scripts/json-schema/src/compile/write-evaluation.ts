import { block, namesIn, parameters, type Code } from '@dbaas-valkey/source/code'
import { inline } from '@dbaas-valkey/source/condition'
import type { Name } from '@dbaas-valkey/source/name'
import { joined, ts, type Snippet } from '@dbaas-valkey/source/snippet'

import type { PartKind } from '../model/traits.js'
import { KeywordContext, type FunctionContext, type JsonType } from './keyword-context.js'

/**
 * A function that looks at a value once and returns one that tells for each property, or item, whether the schema covers
 * it.
 */
export function writeEvaluation(
  fn: FunctionContext,
  kind: PartKind,
  name: Name,
): readonly [Snippet, ...Code[]] {
  const [type, keyName, keyType]: readonly [JsonType, string, string] =
    kind === 'properties' ? ['object', 'key', 'string'] : ['array', 'index', 'number']
  const context = new KeywordContext(fn, fn.compiled.location, fn.parameters.value).knowing(
    new Set([type]),
  )
  const key = context.declare(keyName)
  const item = context.declare('item')
  const { prepare, covers } = fn.keywords.evaluatedBy(context, kind, { key, item })
  const given =
    kind === 'properties'
      ? fn.compiler.runtime.type(fn.compiled.module, 'values', 'Properties')
      : 'readonly unknown[]'
  const condition = inline(covers)
  const [value = ''] = parameters([...prepare, condition], fn.parameters.value)
  const used = namesIn([condition])
  const list = used.has(item) ? joined([key, item], ', ') : used.has(key) ? key : ''
  return block(
    ts`function ${name}(${value}: ${given}): (${key}: ${keyType}, item: unknown) => boolean {`,
    [...prepare, ts`return (${list}) => ${condition}`],
  )
}
