import { fails } from './apply.js'
import { ownItems, ownProperties, type PartNames } from './evaluated-own.js'
import { always, and, holds, inline, never, not, or, type Expression } from './expression.js'
import { isMissing } from './keywords/own.js'
import { isSchemaObject, type Location } from './location.js'
import { plainParts } from './parts.js'
import type { Subject } from './subject.js'

/** Whether it is about the properties of an object or the items of an array. */
export type Parts = 'properties' | 'items'

/** Which parts of a value a schema has looked at: code to run once for the value, and a condition for each part. */
export interface Evaluated {
  readonly prepare: readonly string[]
  readonly covers: Expression
}

/**
 * The parts of a value that a schema evaluates, given that the value passes it (Core, section 11): by its own keywords,
 * and by those of every schema in it that is applied to the same value and passes.
 *
 * @param own whether `unevaluatedProperties` or `unevaluatedItems` of the schema itself count
 */
export function evaluatedBy(
  subject: Subject,
  parts: Parts,
  names: PartNames,
  own = true,
): Evaluated {
  if (typeof subject.location.schema === 'boolean') return { prepare: [], covers: never }
  const { schema } = subject
  const unevaluated =
    parts === 'properties' ? schema.unevaluatedProperties : schema.unevaluatedItems
  if (own && unevaluated !== undefined) return { prepare: [], covers: always }
  const direct = parts === 'properties' ? ownProperties(subject, names) : ownItems(subject, names)
  if (direct === always) return { prepare: [], covers: always }
  const inner = [...applied(subject, parts, names), ...referred(subject, parts, names)]
  return {
    prepare: inner.flatMap(({ prepare }) => prepare),
    covers: or(direct, ...inner.map(({ covers }) => covers)),
  }
}

/** What the schemas evaluate that are applied to the same value, each if the value passes it. */
function applied(subject: Subject, parts: Parts, names: PartNames): Evaluated[] {
  const { schema } = subject
  const branch = (condition: Expression, ...tokens: readonly (string | number)[]): Evaluated =>
    conditional(subject, condition, evaluatedBy(subject.same(...tokens), parts, names))
  const passing = (...tokens: readonly (string | number)[]): Evaluated =>
    branch(not(fails(subject.same(...tokens))), ...tokens)
  const each = (keyword: string): number[] => [
    ...((schema[keyword] ?? []) as readonly unknown[]).keys(),
  ]
  const condition = schema.if === undefined ? never : fails(subject.same('if'))
  const dependent = parts === 'properties' ? Object.keys(schema.dependentSchemas ?? {}) : []
  return [
    ...each('allOf').map((index) => branch(always, 'allOf', index)),
    ...['anyOf', 'oneOf'].flatMap((keyword) =>
      each(keyword).map((index) => passing(keyword, index)),
    ),
    ...(schema.if === undefined ? [] : [branch(not(condition), 'if')]),
    ...(schema.if === undefined || schema.then === undefined
      ? []
      : [branch(not(condition), 'then')]),
    ...(schema.if === undefined || schema.else === undefined ? [] : [branch(condition, 'else')]),
    ...dependent.map((name) =>
      branch(not(isMissing(subject.value, name)), 'dependentSchemas', name),
    ),
  ]
}

function referred(subject: Subject, parts: Parts, { key, item }: PartNames): Evaluated[] {
  const { compiler, unit } = subject.frame
  return compiler.references(subject).map((target: Location) => {
    if (!isSchemaObject(target.schema)) return { prepare: [], covers: never }
    const called = compiler.call(
      compiler.unit(target, { ...unit.variant, beside: plainParts }, unit, 'Part'),
      parts,
      unit.module,
    )
    const covers = subject.declare('covers')
    return {
      prepare: [`const ${covers} = ${called}(${subject.value})`],
      covers: holds(`${covers}(${key}, ${item})`),
    }
  })
}

/** Finds out once whether a schema is passed, before what it covers is asked for each part. */
function conditional(
  subject: Subject,
  condition: Expression,
  { prepare, covers }: Evaluated,
): Evaluated {
  if (condition === always || covers === never) return { prepare, covers }
  const passes = subject.declare('passes')
  return {
    prepare: [`const ${passes} = ${inline(condition)}`, ...prepare],
    covers: and(holds(passes), covers),
  }
}
