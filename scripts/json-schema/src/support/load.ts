import { declaration, namesIn, when, type Code } from '@dbaas-valkey/source/code'
import { compare, or, replaceName } from '@dbaas-valkey/source/condition'
import type { Name } from '@dbaas-valkey/source/name'
import { ts } from '@dbaas-valkey/source/snippet'

import { apply } from '../compile/apply.js'
import type { KeywordContext } from '../compile/keyword-context.js'
import { below } from '../model/location.js'
import { passCode, reachable, usedOnce, type Check } from '../print/check.js'
import type { Declared } from './declared.js'
import { refusesUndefined } from './missing.js'
import { isInherited, isMissing, ownProperty } from './own.js'

/**
 * The boolean pass of the properties that a schema names: loads each by its name. They take turns in one variable,
 * which makes code that is alike alike in every letter, and so the bundle smaller.
 */
export function loadProperties(
  context: KeywordContext,
  { properties, required }: Declared,
): readonly Check[] {
  const item = context.declare('item')
  const others = required.filter((name) => !properties.includes(name))
  const missing = or(...others.map((name) => isMissing(context.value, name)))
  const loads = properties
    .map((name) => {
      const checks = checksOf(context, name, item, required.includes(name))
      const code = passCode(checks)
      const given = ownProperty(context.value, name)
      const alone = isInherited(name) ? undefined : usedOnce(checks, item)
      // What fails in any case need not be looked at.
      return { given, code, alone, isKept: alone === undefined && namesIn(code).has(item) }
    })
    // Checks that never fail leave no code, and a variable alone is no statement for a condition.
    .filter(({ code }) => code.length > 0)
  const kept = loads.filter(({ isKept }) => isKept)
  const code = loads.flatMap((one): readonly Code[] => {
    const { given, alone, isKept } = one
    if (alone !== undefined) return when(replaceName(alone, item, given), ['return false'])
    if (!isKept) return one.code
    const keyword = kept[0] !== one ? '' : kept.length === 1 ? 'const ' : 'let '
    const load = ts`${keyword}${item} = ${given}`
    return [keyword === '' ? load : declaration(item, load), ...one.code]
  })
  const all = reachable([...when(missing, ['return false']), ...code])
  return all.length === 0 ? [] : [{ kind: 'block', code: all }]
}

/** The checks of a property that is in a variable. */
function checksOf(
  context: KeywordContext,
  name: string,
  item: Name,
  isRequired: boolean,
): readonly Check[] {
  const checks = apply(context.part(['properties', name], item))
  if (!isRequired) {
    if (checks.length === 0) return []
    return [{ kind: 'guard', when: compare(item, '!==', 'undefined'), checks }]
  }
  if (refusesMissing(context, name)) return checks
  return [{ kind: 'assertion', fails: compare(item, '===', 'undefined'), issue: '' }, ...checks]
}

function refusesMissing({ fn, location }: KeywordContext, name: string): boolean {
  return refusesUndefined(fn.compiler, below(location, 'properties', name))
}
