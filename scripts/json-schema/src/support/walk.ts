import { apply } from '../apply.js'
import { codeFor, type Check } from '../check.js'
import { block, when, type Code } from '../code.js'
import { holds, not } from '../expression.js'
import { array } from '../layout.js'
import { literal } from '../literal.js'
import { variableFor } from '../names.js'
import type { Subject } from '../subject.js'
import { compileAdditional } from './additional.js'
import { closedBy } from './closed.js'
import type { Declared } from './declared.js'
import { loadProperties } from './load.js'
import type { Loop } from './loop.js'
import { compilePatterns } from './matching.js'
import { compileNames } from './property-names.js'
import { reportMissing } from './missing.js'
import { stepTo } from './step.js'
import { switchOver, type Case } from './switch.js'

/**
 * The boolean pass of an object that is not open: loads the declared properties by their names; the rest of the schema
 * is about the names that the object lists.
 */
export function checkProperties(subject: Subject, declared: Declared): readonly Check[] {
  const loads = loadProperties(subject, declared)
  const loop = declareLoop(subject)
  const cases = declared.properties.map((name) => ({ name, code: [] }))
  const code = goThrough(
    `${loop.key} in ${subject.value}`,
    subject,
    loop,
    eachOf(subject, cases, loop),
  )
  return [...loads, { kind: 'block', code }]
}

/**
 * The issue pass: goes through the properties in the order in which the object lists them. Those that it has without
 * listing them (accessors of its class, what is not enumerable) come after, since the boolean pass loads them, too.
 */
export function inspectProperties(subject: Subject, declared: Declared): readonly Check[] {
  const loop = declareLoop(subject)
  const cases = casesOf(subject, declared, loop)
  const missing = reportMissing(subject, declared.required, closedBy(subject))
  return [{ kind: 'block', code: [...inspectEach(subject, cases, loop), ...missing] }]
}

function inspectEach(subject: Subject, cases: readonly Case[], loop: Loop): readonly Code[] {
  const { value } = subject
  const all = eachOf(subject, cases, loop)
  const declared = switchOver(loop.key, cases, [])
  if (declared.length === 0) return goThrough(`${loop.key} in ${value}`, subject, loop, all)
  const names = `${value}, ${namesConstant(subject, cases)}`
  if (!hasRulesForNames(subject)) {
    return goThrough(`${loop.key} of ${subject.use('namesIn')}(${names})`, subject, loop, all)
  }
  // Patterns and `propertyNames` are about the names that are listed.
  return [
    ...goThrough(`${loop.key} in ${value}`, subject, loop, all),
    ...goThrough(`${loop.key} of ${subject.use('unlisted')}(${names})`, subject, loop, declared),
  ]
}

function namesConstant({ location, frame }: Subject, cases: readonly Case[]): string {
  const names = cases.filter(({ code }) => code.length > 0).map(({ name }) => literal(name))
  const constant = `${variableFor(location.pointer.split('/').at(-1) ?? '')}Names`
  return frame.unit.module.constant(constant, 'readonly string[]', array(...names))
}

function hasRulesForNames({ schema }: Subject): boolean {
  const { patternProperties = {}, propertyNames } = schema
  return propertyNames !== undefined || Object.keys(patternProperties as object).length > 0
}

function declareLoop(subject: Subject): Loop {
  return { key: subject.declare('key'), item: subject.declare('item') }
}

function goThrough(
  keys: string,
  { value }: Subject,
  { key, item }: Loop,
  body: readonly Code[],
): readonly Code[] {
  if (body.length === 0) return []
  const read = [`const ${item} = ${value}[${key}]`, `if (${item} === undefined) continue`]
  return block(`for (const ${keys}) {`, [...read, ...body])
}

/**
 * What is done for each property: its own checks by its name, those of the patterns that match, and if it is neither
 * declared nor matched, those for additional properties.
 */
function eachOf(subject: Subject, cases: readonly Case[], loop: Loop): readonly Code[] {
  const patterns = compilePatterns(subject, loop)
  const additional = compileAdditional(subject, loop)
  const needsFlag = patterns.length > 0 && additional.length > 0
  const known = needsFlag ? subject.declare('isKnown') : undefined
  const flag = known === undefined ? [] : [`${known} = true`]
  const flagged = cases.map(({ name, code }) => ({ name, code: [...code, ...flag] }))
  return [
    ...compileNames(subject, loop),
    ...(known === undefined ? [] : [`let ${known} = false`]),
    ...switchOver(loop.key, flagged, needsFlag ? [] : additional),
    ...patterns.flatMap(({ matches, checks }) => {
      const code = [...codeFor(subject.pass, checks), ...flag]
      return code.length === 0 ? [] : when(matches, code)
    }),
    ...(known === undefined ? [] : when(not(holds(known)), additional)),
  ]
}

function casesOf(subject: Subject, { properties }: Declared, { key, item }: Loop): Case[] {
  return properties.map((name) => {
    const checks = apply(subject.part(['properties', name], item, stepTo(name, key)))
    return { name, code: codeFor(subject.pass, checks) }
  })
}
