import {
  always,
  and,
  holds,
  inline,
  never,
  or,
  type Condition,
} from '@dbaas-valkey/source/condition'
import { ts } from '@dbaas-valkey/source/snippet'

import { isSchemaObject, type Location } from '../model/location.js'
import { plainParts } from '../model/parts.js'
import { partKindOf, type PartKind } from '../model/traits.js'
import type { Evaluated, PartNames } from './evaluation.js'
import type { KeywordContext } from './keyword-context.js'
import type { Companion, Keyword } from './keyword.js'

/**
 * The parts of a value that a schema evaluates, given that the value passes it (Core, section 11): by its own keywords,
 * and by those of every schema in it that is applied to the same value and passes.
 *
 * @param except a keyword of the schema itself that does not count
 */
export function evaluatedBy(
  keywords: readonly Keyword[],
  context: KeywordContext,
  kind: PartKind,
  names: PartNames,
  except?: string,
): Evaluated {
  if (typeof context.location.schema === 'boolean') return { prepare: [], covers: never }
  const present = keywords
    .flatMap((keyword): Companion[] => [keyword, ...(keyword.companions ?? [])])
    .filter(({ name }) => context.schema[name] !== undefined && name !== except)
  const direct = covered(context, present, kind, names)
  if (direct === always) return { prepare: [], covers: always }
  const inside = (inner: KeywordContext): Evaluated => evaluatedBy(keywords, inner, kind, names)
  const type = kind === 'items' ? 'array' : 'object'
  const applied = present
    .filter(({ types }) => types === 'any' || types.includes(type))
    .flatMap((keyword) => ('branches' in keyword ? keyword.branches(context) : []))
    .map(({ condition, tokens }) =>
      conditional(context, condition, inside(context.same(...tokens))),
    )
  const inner = [...applied, ...referred(context, kind, names)]
  return {
    prepare: inner.flatMap(({ prepare }) => prepare),
    covers: or(direct, ...inner.map(({ covers }) => covers)),
  }
}

/** The parts that a schema's own keywords look at. */
function covered(
  context: KeywordContext,
  present: readonly Companion[],
  kind: PartKind,
  names: PartNames,
): Condition {
  const looking = present.flatMap((keyword) =>
    'covers' in keyword && partKindOf(keyword) === kind ? [keyword.covers] : [],
  )
  if (looking.includes('all')) return always
  return or(...looking.map((covers) => (covers === 'all' ? always : covers(context, names))))
}

function referred(context: KeywordContext, kind: PartKind, { key, item }: PartNames): Evaluated[] {
  const { compiler, compiled } = context.fn
  return targetsOf(context).map((target) => {
    if (!isSchemaObject(target.schema)) return { prepare: [], covers: never }
    const called = compiler.call(
      compiler.functionOf(target, { ...compiled.variant, siblings: plainParts }, compiled, 'Part'),
      kind,
      compiled.module,
    )
    const covers = context.declare('covers')
    return {
      prepare: [ts`const ${covers} = ${called}(${context.value})`],
      covers: holds(ts`${covers}(${key}, ${item})`),
    }
  })
}

/** Where the references of a schema lead, in the variant that is being compiled. */
function targetsOf({ location, schema, fn, vocabulary }: KeywordContext): Location[] {
  const { compiler, compiled } = fn
  return vocabulary.in(schema).flatMap(({ name, subschemas }) => {
    const given = schema[name]
    if (typeof given !== 'string') return []
    if (subschemas === 'reference') return [compiler.registry.resolve(location, given)]
    if (subschemas !== 'dynamic reference') return []
    return [compiler.registry.resolveDynamic(location, given, compiled.variant.anchors)]
  })
}

/** Finds out once whether a schema is passed, before what it covers is asked for each part. */
function conditional(
  context: KeywordContext,
  condition: Condition,
  { prepare, covers }: Evaluated,
): Evaluated {
  if (condition === always || covers === never) return { prepare, covers }
  const passes = context.declare('passes')
  return {
    prepare: [ts`const ${passes} = ${inline(condition)}`, ...prepare],
    covers: and(holds(passes), covers),
  }
}
