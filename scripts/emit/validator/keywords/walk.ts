import { apply } from '../apply.js'
import { codeFor, type Check } from '../check.js'
import { block, when, type Code } from '../code.js'
import { compare, holds, not } from '../expression.js'
import type { Subject } from '../subject.js'
import { compileAdditional } from './additionalProperties.js'
import { closedBy } from './closed.js'
import type { Declared } from './declared.js'
import { compilePatterns } from './patternProperties.js'
import { compileNames } from './propertyNames.js'
import { reportMissing } from './required.js'
import { stepTo } from './step.js'
import { switchOver, type Case } from './switch.js'

/** The names of the variables in the loop over an object's keys. */
export interface Loop {
  readonly key: string
  readonly item: string
  /** Counts the required properties that are there. */
  readonly found: string | undefined
}

/** Goes through the keys that are there, in their order: for objects that are not open, and to report issues. */
export function walkProperties(subject: Subject, declared: Declared): readonly Check[] {
  const { value } = subject
  const counts = subject.pass === 'boolean' && declared.required.length > 0
  const key = subject.declare('key')
  const item = subject.declare('item')
  const loop: Loop = { key, item, found: counts ? subject.declare('found') : undefined }
  const body = walkBody(subject, declared, loop)
  const read = [`const ${item} = ${value}[${key}]`, `if (${item} === undefined) continue`]
  const code: Code[] = [
    ...(loop.found === undefined ? [] : [`let ${loop.found} = 0`]),
    ...(body.length === 0 ? [] : block(`for (const ${key} in ${value}) {`, [...read, ...body])),
    ...requirement(subject, declared, loop),
  ]
  return [{ kind: 'block', code }]
}

function requirement(subject: Subject, { required }: Declared, { found }: Loop): readonly Code[] {
  if (subject.pass === 'issues') return reportMissing(subject, required, closedBy(subject))
  if (found === undefined) return []
  return when(compare(found, '!==', String(required.length)), ['return false'])
}

/**
 * What is done for each property: its own checks by its name, those of the patterns that match, and if it is neither
 * declared nor matched, those for additional properties.
 */
function walkBody(subject: Subject, declared: Declared, loop: Loop): readonly Code[] {
  const patterns = compilePatterns(subject, loop)
  const additional = compileAdditional(subject, loop)
  const needsFlag = patterns.length > 0 && additional.length > 0
  const known = needsFlag ? subject.declare('isKnown') : undefined
  const flag = known === undefined ? [] : [`${known} = true`]
  return [
    ...compileNames(subject, loop),
    ...(known === undefined ? [] : [`let ${known} = false`]),
    ...switchOver(
      loop.key,
      cases(subject, declared, loop, flag, additional),
      needsFlag ? [] : additional,
    ),
    ...patterns.flatMap(({ matches, checks }) => {
      const code = [...codeFor(subject.pass, checks), ...flag]
      return code.length === 0 ? [] : when(matches, code)
    }),
    ...(known === undefined ? [] : when(not(holds(known)), additional)),
  ]
}

function cases(
  subject: Subject,
  { properties, required }: Declared,
  { key, item, found }: Loop,
  flag: readonly string[],
  additional: readonly Code[],
): Case[] {
  const count = (name: string): readonly string[] =>
    found !== undefined && required.includes(name) ? [`${found}++`] : []
  const declared = properties.map((name) => {
    const checks = apply(subject.part(['properties', name], item, stepTo(name, key)))
    return { name, code: [...codeFor(subject.pass, checks), ...count(name), ...flag] }
  })
  // A name that is only required does not count as declared.
  const others = required.filter((name) => count(name).length > 0 && !properties.includes(name))
  const undeclared = flag.length > 0 ? [] : additional
  return [...declared, ...others.map((name) => ({ name, code: [...undeclared, ...count(name)] }))]
}
