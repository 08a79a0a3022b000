import { fails } from './apply.js'
import { always, compare, holds, never, not, or, type Expression } from './expression.js'
import { patternConstant } from './keywords/patterns.js'
import { literal } from './literal.js'
import type { Subject } from './subject.js'

/** The variables that stand for a part: its name or index, and what is there. */
export interface PartNames {
  readonly key: string
  readonly item: string
}

/** The properties that a schema's own keywords look at. */
export function ownProperties(subject: Subject, { key }: PartNames): Expression {
  const { properties = {}, patternProperties = {}, additionalProperties } = subject.schema
  if (additionalProperties !== undefined) return always
  // What is not part of a message in this direction is no more known than anything else.
  const { absent } = subject.parts
  const declared = Object.keys(properties as object).filter((name) => !absent.has(name))
  return or(
    ...declared.map((name) => compare(key, '===', literal(name))),
    ...Object.keys(patternProperties as object).map((source) =>
      holds(
        `${patternConstant(subject, source, { tokens: ['patternProperties', source] })}.test(${key})`,
      ),
    ),
  )
}

/** The items that a schema's own keywords look at. */
export function ownItems(subject: Subject, { key, item }: PartNames): Expression {
  const { items, prefixItems, contains } = subject.schema
  if (items !== undefined) return always
  const first = Array.isArray(prefixItems) ? compare(key, '<', String(prefixItems.length)) : never
  return or(first, contains === undefined ? never : not(fails(subject.part(['contains'], item))))
}
