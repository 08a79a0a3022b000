import { block, type Code } from './code.js'
import { inline } from './expression.js'
import { isUsed, parameters } from './used.js'
import { Subject, type Frame, type JsonType } from './subject.js'
import type { PartKind } from './traits.js'

/**
 * A function that looks at a value once and gives one that tells for each property, or item, whether the schema covers
 * it.
 */
export function writeEvaluation(frame: Frame, kind: PartKind, name: string): readonly Code[] {
  const [type, key, keyType]: readonly [JsonType, string, string] =
    kind === 'properties' ? ['object', 'key', 'string'] : ['array', 'index', 'number']
  const item = 'item'
  frame.names.take(key)
  frame.names.take(item)
  const subject = new Subject(frame, frame.unit.location, 'value').knowing(new Set([type]))
  const { prepare, covers } = frame.keywords.evaluatedBy(subject, kind, { key, item })
  const given =
    kind === 'properties'
      ? frame.unit.module.importType('runtime/values', 'Properties')
      : 'readonly unknown[]'
  const condition = inline(covers)
  const [value] = parameters([...prepare, condition], 'value')
  const used = isUsed(item, [condition]) ? `${key}, ${item}` : isUsed(key, [condition]) ? key : ''
  return block(
    `function ${name}(${value}: ${given}): (${key}: ${keyType}, item: unknown) => boolean {`,
    [...prepare, `return (${used}) => ${condition}`],
  )
}
