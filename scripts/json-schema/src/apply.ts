import { failure, type Check } from './check.js'
import { always, holds, not, type Expression } from './expression.js'
import { pascalCase } from '@dbaas-valkey/source/naming'
import { call } from './layout.js'
import type { Location } from './location.js'
import { beyond, onlyAbsent } from './parts.js'
import type { Subject } from './subject.js'
import type { Unit } from './unit.js'
import type { Vocabulary } from './vocabulary.js'

/**
 * The checks of a schema inside another one: its own where they are short, otherwise a call of its function.
 */
export function apply(subject: Subject): readonly Check[] {
  return isShort(subject.vocabulary, subject.location)
    ? checksOf(subject.inBlock)
    : [callUnit(subject, subject.location, hintFor(subject.location))]
}

/** The condition under which a schema inside another one fails, whatever is reported about it. */
export function fails(subject: Subject): Expression {
  const { asked } = subject
  if (isCondition(asked.vocabulary, asked.location)) {
    const expression = failure(checksOf(asked))
    if (expression !== undefined) return expression
  }
  return not(holds(callOf(asked, asked.location, hintFor(asked.location))))
}

function checksOf(subject: Subject): readonly Check[] {
  return subject.frame.keywords.checksOf(subject)
}

/**
 * A check that calls the function of a schema applied to the value.
 *
 * @param hint what to call it, if it has no name of its own
 */
export function callUnit(subject: Subject, location: Location, hint: string): Check {
  const { value, secret, pass, frame } = subject
  const unit = unitAt(subject, location, hint)
  // Where values may be of any depth, asking first would go through all of the rest at every level. It is worth it where
  // not to know that a part is right would mean to look at it twice at every level.
  const asks = pass === 'boolean' || !unit.deep || unit.revisited
  const failing = asks ? not(holds(callOf(subject.asked, location, hint))) : always
  if (pass === 'boolean') return { kind: 'assertion', fails: failing, issue: '' }
  const inspect = callee(subject, unit)
  const hides = secret && !frame.compiler.parts.isSecret(unit.location)
  const issue = hides
    ? call(subject.use('inspectHidden'), 'report', subject.place, inspect, value)
    : call(inspect, value, 'report', subject.place)
  return { kind: 'assertion', fails: failing, issue }
}

/** The function that inspects the subject's schema, for those that take functions. */
export function inspector(subject: Subject): string {
  return callee(subject, unitAt(subject, subject.location, hintFor(subject.location)))
}

function callOf(subject: Subject, location: Location, hint: string): string {
  const unit = unitAt(subject, location, hint)
  const narrows = unit.type !== undefined && !unit.deep
  const given = narrows ? subject.unnarrowed : subject.value
  return `${callee(subject, unit)}(${given})`
}

function callee({ frame, pass }: Subject, unit: Unit): string {
  return frame.compiler.call(unit, pass, frame.unit.module)
}

/** The unit of a schema applied to the value. It has to know what schemas beside it say of the value's parts. */
function unitAt({ frame, parts, pass }: Subject, location: Location, hint: string): Unit {
  const { compiler, unit } = frame
  const other = beyond(parts, compiler.parts.of(location, unit.variant.direction))
  // What must not be shown matters only where something is.
  const beside = pass === 'issues' ? other : onlyAbsent(other)
  return compiler.unit(location, { ...unit.variant, beside }, unit, hint)
}

/** `#/…/properties/ip-filter` -> `IpFilter`, `#/…/anyOf/0` -> `AnyOf1`. */
function hintFor({ pointer }: Location): string {
  const [before = '', last = ''] = pointer.split('/').slice(-2)
  return pascalCase(/^\d+$/.test(last) ? `${before}${Number(last) + 1}` : last).replace(/^_/, '')
}

/** Whether one condition can check a schema. One with an `$id` has a scope of its own, and so a function. */
function isCondition(vocabulary: Vocabulary, { schema }: Location): boolean {
  if (typeof schema === 'boolean') return true
  return !('$id' in schema || vocabulary.in(schema).some(({ form }) => form === 'statements'))
}

/** Whether the checks can stand where they are needed without making that place hard to read. */
function isShort(vocabulary: Vocabulary, location: Location): boolean {
  const { schema } = location
  if (isCondition(vocabulary, location) || typeof schema === 'boolean') return true
  const long = vocabulary.in(schema).filter(({ form }) => form === 'statements')
  if ('$id' in schema || long.some(({ name }) => name !== 'items')) return false
  return isCondition(vocabulary, { ...location, schema: schema.items as Location['schema'] })
}
