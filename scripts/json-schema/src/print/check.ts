import { when, type Code } from '@dbaas-valkey/source/code'
import {
  and,
  isAlways,
  isNever,
  namesInCondition,
  never,
  or,
  type Condition,
} from '@dbaas-valkey/source/condition'
import type { Layout } from '@dbaas-valkey/source/layout'
import type { Name } from '@dbaas-valkey/source/name'

/** The boolean pass only says yes or no; the issue pass says what is wrong. */
export type Pass = 'boolean' | 'issues'

/** One thing to check of a value. Keywords are compiled to these, and both passes are printed from them. */
export type Check = Assertion | Guard | Sequence | Block

/** A condition that must not hold, and the code that reports it. */
export interface Assertion {
  readonly kind: 'assertion'
  readonly fails: Condition
  readonly issue: Layout
}

/** Checks that matter only for some values, such as those of a number. */
export interface Guard {
  readonly kind: 'guard'
  readonly when: Condition
  readonly checks: readonly Check[]
}

/** Checks that make sense only once an assertion is met: the length of what is a string. */
export interface Sequence {
  readonly kind: 'sequence'
  readonly first: Assertion
  readonly rest: readonly Check[]
}

/** Code that needs statements. In the boolean pass it returns false, in the issue pass it reports. */
export interface Block {
  readonly kind: 'block'
  readonly code: readonly Code[]
}

/** The only condition of some checks, if it needs a variable only once, so that its value can stand in for it. */
export function usedOnce(checks: readonly Check[], variable: Name): Condition | undefined {
  const [only] = checks
  if (checks.length !== 1 || only?.kind !== 'assertion') return undefined
  const uses = namesInCondition(only.fails).filter((name) => name === variable)
  return uses.length === 1 ? only.fails : undefined
}

/** The condition under which the checks fail, or undefined where statements are needed to find out. */
export function failure(checks: readonly Check[]): Condition | undefined {
  const parts = checks.map(failureOf)
  return parts.includes(undefined) ? undefined : or(...(parts as Condition[]))
}

/** The boolean pass: statements that return false if a check fails. Neighbouring conditions become one. */
export function passCode(checks: readonly Check[]): readonly Code[] {
  const code: Code[] = []
  let pending: Condition = never
  const flush = (): void => {
    if (!isNever(pending)) code.push(...when(pending, ['return false']))
    pending = never
  }
  for (const check of checks) {
    const fails = failureOf(check)
    // What comes after a check that nothing passes is never reached.
    if (isAlways(pending)) break
    if (fails !== undefined) {
      pending = or(pending, fails)
    } else if (check.kind === 'sequence') {
      pending = or(pending, check.first.fails)
      flush()
      code.push(...passCode(check.rest))
    } else {
      flush()
      if (check.kind === 'guard') code.push(...when(check.when, passCode(check.checks)))
      if (check.kind === 'block') code.push(...check.code)
    }
  }
  flush()
  return reachable(code)
}

/** Code without what comes after a refusal in any case: in that, the compiler knows no types any more. */
export function reachable(code: readonly Code[]): readonly Code[] {
  const end = code.indexOf('return false')
  return end === -1 ? code : code.slice(0, end + 1)
}

/** The issue pass: statements that report each check that fails. */
export function inspectCode(checks: readonly Check[]): readonly Code[] {
  return checks.flatMap((check): readonly Code[] => {
    switch (check.kind) {
      case 'assertion':
        return when(check.fails, [check.issue])
      case 'guard':
        return when(check.when, inspectCode(check.checks))
      case 'sequence': {
        const rest = inspectCode(check.rest)
        if (rest.length === 0) return when(check.first.fails, [check.first.issue])
        return when(check.first.fails, [check.first.issue], rest)
      }
      case 'block':
        return check.code
    }
  })
}

/** The statements of a pass. */
export function codeFor(pass: Pass, checks: readonly Check[]): readonly Code[] {
  return pass === 'boolean' ? passCode(checks) : inspectCode(checks)
}

function failureOf(check: Check): Condition | undefined {
  if (check.kind === 'assertion') return check.fails
  if (check.kind === 'block') return undefined
  const inner = failure(check.kind === 'guard' ? check.checks : check.rest)
  if (inner === undefined) return undefined
  return check.kind === 'guard' ? and(check.when, inner) : or(check.first.fails, inner)
}
