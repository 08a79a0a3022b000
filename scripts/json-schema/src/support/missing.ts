import type { Code } from '@dbaas-valkey/source/code'
import { or } from '@dbaas-valkey/source/condition'
import { array, call } from '@dbaas-valkey/source/layout'
import { literal } from '@dbaas-valkey/source/literal'
import { ts } from '@dbaas-valkey/source/snippet'

import type { KeywordContext } from '../compile/keyword-context.js'
import type { Services } from '../compile/services.js'
import { below, type Location } from '../model/location.js'
import { heldBy, type Tokens } from '../model/vocabulary.js'
import { inspectCode, type Check } from '../print/check.js'
import { isInherited, isMissing } from './own.js'
import { stepTo } from './step.js'

/** `required` (Validation, section 6.5.3) in a schema that says nothing else about properties. */
export function requireOnly(context: KeywordContext, names: readonly string[]): readonly Check[] {
  const plain = names.filter((name) => !isInherited(name))
  const own = names.filter(isInherited).map((name) => requireOwn(context, name))
  if (plain.length === 0) return own
  const fails = or(...plain.map((name) => isMissing(context.value, name)))
  const issue = context.report('failMissing', 'required', context.value, literal(plain))
  return [{ kind: 'assertion', fails, issue }, ...own]
}

/**
 * Reports the names that an object lacks.
 *
 * @param known all names that the object may have, where it may have no others
 */
export function reportMissing(
  context: KeywordContext,
  names: readonly string[],
  known?: readonly string[],
): readonly Code[] {
  const plain = names.filter((name) => !isInherited(name))
  const own = inspectCode(names.filter(isInherited).map((name) => requireOwn(context, name)))
  if (plain.length === 0) return own
  const { value } = context
  const list = literal(plain)
  if (known === undefined) return [context.report('failMissing', 'required', value, list), ...own]
  const all = array(...known.map(literal))
  return [context.report('failMissingOf', 'required', all, value, list), ...own]
}

/** Whether a schema refuses undefined without being told to, so that a missing property needs no check of its own. */
export function refusesUndefined(services: Services, location: Location, depth = 0): boolean {
  const { schema } = location
  // References may lead in a circle.
  if (typeof schema === 'boolean' || depth > 8) return schema === false
  const { registry, vocabulary } = services
  return vocabulary.in(schema).some((keyword) => {
    const { phase, comparison, subschemas } = keyword
    if (phase === 'first' || comparison === 'equality') return true
    const given = schema[keyword.name]
    if (subschemas === 'reference' && typeof given === 'string') {
      return refusesUndefined(services, registry.resolve(location, given), depth + 1)
    }
    if (keyword.appliesTo !== 'value' || !('mustPass' in keyword)) return false
    const refuses = (tokens: Tokens): boolean =>
      refusesUndefined(services, below(location, ...tokens), depth + 1)
    const held = heldBy(keyword, schema)
    if (keyword.mustPass) return held.some(refuses)
    return subschemas === 'list' && keyword.apart && held.length > 0 && held.every(refuses)
  })
}

/** A name that objects answer to even where they have no such property. */
function requireOwn(context: KeywordContext, name: string): Check {
  const fails = isMissing(context.value, name)
  if (context.pass === 'boolean') return { kind: 'assertion', fails, issue: '' }
  const place = ts`[${context.place}, ${stepTo(name, literal(name))}]`
  const args = [place, literal('required'), literal(name), 'undefined']
  const { compiler, parameters } = context.fn
  compiler.reported.add('required')
  return { kind: 'assertion', fails, issue: call(context.use('fail'), parameters.report, ...args) }
}
