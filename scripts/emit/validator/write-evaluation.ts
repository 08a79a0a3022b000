import { block, type Code } from './code.js'
import { evaluatedBy, type Parts } from './evaluated.js'
import { inline } from './expression.js'
import { isUsed, parameters } from './used.js'
import { Subject, type Frame, type JsonType } from './subject.js'

/**
 * A function that looks at a value once and gives one that tells for each property, or item, whether the schema covers
 * it.
 */
export function writeEvaluation(frame: Frame, parts: Parts, name: string): readonly Code[] {
  const [type, key, keyType]: readonly [JsonType, string, string] =
    parts === 'properties' ? ['object', 'key', 'string'] : ['array', 'index', 'number']
  const item = 'item'
  frame.names.take(key)
  frame.names.take(item)
  const subject = new Subject(frame, frame.unit.location, 'value').knowing(new Set([type]))
  const { prepare, covers } = evaluatedBy(subject, parts, { key, item })
  const given =
    parts === 'properties'
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
