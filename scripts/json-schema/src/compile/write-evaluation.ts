import { block, type Code } from '../print/code.js'
import { inline } from '../print/expression.js'
import { isUsed, parameters } from '../print/used.js'
import { KeywordContext, type FunctionContext, type JsonType } from './keyword-context.js'
import type { PartKind } from '../model/traits.js'

/**
 * A function that looks at a value once and gives one that tells for each property, or item, whether the schema covers
 * it.
 */
export function writeEvaluation(
  fn: FunctionContext,
  kind: PartKind,
  name: string,
): readonly Code[] {
  const [type, key, keyType]: readonly [JsonType, string, string] =
    kind === 'properties' ? ['object', 'key', 'string'] : ['array', 'index', 'number']
  const item = 'item'
  fn.names.take(key)
  fn.names.take(item)
  const context = new KeywordContext(fn, fn.compiled.location, 'value').knowing(new Set([type]))
  const { prepare, covers } = fn.keywords.evaluatedBy(context, kind, { key, item })
  const given =
    kind === 'properties'
      ? fn.compiled.module.importType('runtime/values', 'Properties')
      : 'readonly unknown[]'
  const condition = inline(covers)
  const [value] = parameters([...prepare, condition], 'value')
  const used = isUsed(item, [condition]) ? `${key}, ${item}` : isUsed(key, [condition]) ? key : ''
  return block(
    `function ${name}(${value}: ${given}): (${key}: ${keyType}, item: unknown) => boolean {`,
    [...prepare, `return (${used}) => ${condition}`],
  )
}
