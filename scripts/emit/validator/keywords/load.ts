import { apply } from '../apply.js'
import type { Check } from '../check.js'
import { compare, or } from '../expression.js'
import { below } from '../location.js'
import { variableFor } from '../names.js'
import type { Subject } from '../subject.js'
import type { Declared } from './declared.js'
import { isMissing, ownProperty } from './own.js'
import { refusesUndefined } from './required.js'

/** The boolean pass of an object with few properties: loads each by its name. */
export function loadProperties(
  subject: Subject,
  { properties, required }: Declared,
): readonly Check[] {
  const others = required.filter((name) => !properties.includes(name))
  const missing = or(...others.map((name) => isMissing(subject.value, name)))
  return [
    ...(others.length === 0 ? [] : [{ kind: 'assertion' as const, fails: missing, issue: '' }]),
    ...properties.flatMap((name) => loadProperty(subject, name, required.includes(name))),
  ]
}

function loadProperty(subject: Subject, name: string, isRequired: boolean): readonly Check[] {
  const variable = subject.declare(variableFor(name))
  const checks = apply(subject.part(['properties', name], variable))
  const load: Check = {
    kind: 'block',
    code: [`const ${variable} = ${ownProperty(subject.value, name)}`],
  }
  if (isRequired) {
    const { registry } = subject.frame.compiler
    if (refusesUndefined(registry, below(subject.location, 'properties', name)))
      return [load, ...checks]
    return [
      load,
      { kind: 'assertion', fails: compare(variable, '===', 'undefined'), issue: '' },
      ...checks,
    ]
  }
  if (checks.length === 0) return []
  return [load, { kind: 'guard', when: compare(variable, '!==', 'undefined'), checks }]
}
