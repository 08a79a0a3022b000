import { apply } from '../apply.js'
import { passCode, usedOnce, type Check } from '../check.js'
import { when, type Code } from '../code.js'
import { compare, or, replaceName } from '../expression.js'
import { below } from '../location.js'
import type { Subject } from '../subject.js'
import type { Declared } from './declared.js'
import { isInherited, isMissing, ownProperty } from './own.js'
import { refusesUndefined } from './missing.js'

/**
 * The boolean pass of the properties that a schema names: loads each by its name. They take turns in one variable,
 * which makes code that is alike alike in every letter, and so the bundle smaller.
 */
export function loadProperties(
  subject: Subject,
  { properties, required }: Declared,
): readonly Check[] {
  const item = subject.declare('item')
  const others = required.filter((name) => !properties.includes(name))
  const missing = or(...others.map((name) => isMissing(subject.value, name)))
  const loads = properties
    .map((name) => ({ name, checks: checksOf(subject, name, item, required.includes(name)) }))
    .filter(({ checks }) => checks.length > 0)
    .map(({ name, checks }) => ({
      given: ownProperty(subject.value, name),
      checks,
      alone: isInherited(name) ? undefined : usedOnce(checks, item),
    }))
  const kept = loads.filter(({ alone }) => alone === undefined)
  const code = loads.flatMap(({ given, checks, alone }, index): readonly Code[] => {
    if (alone !== undefined) return when(replaceName(alone, item, given), ['return false'])
    const keyword = kept[0] !== loads[index] ? '' : kept.length === 1 ? 'const ' : 'let '
    return [`${keyword}${item} = ${given}`, ...passCode(checks)]
  })
  const all = [...when(missing, ['return false']), ...code]
  return all.length === 0 ? [] : [{ kind: 'block', code: all }]
}

/** The checks of a property that is in a variable. */
function checksOf(
  subject: Subject,
  name: string,
  item: string,
  isRequired: boolean,
): readonly Check[] {
  const checks = apply(subject.part(['properties', name], item))
  if (!isRequired) {
    if (checks.length === 0) return []
    return [{ kind: 'guard', when: compare(item, '!==', 'undefined'), checks }]
  }
  if (refusesMissing(subject, name)) return checks
  return [{ kind: 'assertion', fails: compare(item, '===', 'undefined'), issue: '' }, ...checks]
}

function refusesMissing({ frame, location }: Subject, name: string): boolean {
  return refusesUndefined(frame.compiler, below(location, 'properties', name))
}
