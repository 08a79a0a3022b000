import { apply } from '../apply.js'
import { passCode, usedOnce, type Check } from '../check.js'
import { when } from '../code.js'
import { compare, or, replaceName } from '../expression.js'
import { below } from '../location.js'
import type { Subject } from '../subject.js'
import type { Declared } from './declared.js'
import { isInherited, isMissing, ownProperty } from './own.js'
import { refusesUndefined } from './required.js'

/**
 * The boolean pass of an object with few properties: loads each by its name. They take turns in one variable, which
 * makes code that is alike alike in every letter, and so the bundle smaller.
 */
export function loadProperties(
  subject: Subject,
  { properties, required }: Declared,
): readonly Check[] {
  const item = subject.declare('item')
  const others = required.filter((name) => !properties.includes(name))
  const code = [
    ...when(or(...others.map((name) => isMissing(subject.value, name))), ['return false']),
  ]
  let keyword = 'let '
  for (const name of properties) {
    const given = ownProperty(subject.value, name)
    const checks = checksOf(subject, name, item, required.includes(name))
    const alone = isInherited(name) ? undefined : usedOnce(checks, item)
    if (alone !== undefined) {
      code.push(...when(replaceName(alone, item, given), ['return false']))
    } else if (checks.length > 0) {
      code.push(`${keyword}${item} = ${given}`, ...passCode(checks))
      keyword = ''
    }
  }
  return code.length === 0 ? [] : [{ kind: 'block', code }]
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
  return refusesUndefined(frame.compiler.registry, below(location, 'properties', name))
}
