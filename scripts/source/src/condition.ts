/**
 * A JavaScript condition as a tree, so that it can be negated, put in parentheses and broken into lines as a person
 * would do it.
 */
import type { Name } from './name.js'
import { joined, namesOf, replaceIn, ts, type Snippet } from './snippet.js'

export type Condition = Atom | Combination

interface Atom {
  readonly text: Snippet
  readonly negated: Snippet
}

interface Combination {
  readonly operator: '&&' | '||'
  readonly parts: readonly Condition[]
}

const opposites = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
} as const

export const always: Condition = { text: 'true', negated: 'false' }
export const never: Condition = { text: 'false', negated: 'true' }

/** A condition that is a call or a name. */
export function holds(text: Snippet): Condition {
  return { text, negated: ts`!${text}` }
}

/** A comparison of two things that are no NaN. */
export function compare(
  left: Snippet,
  operator: keyof typeof opposites,
  right: Snippet,
): Condition {
  return {
    text: ts`${left} ${operator} ${right}`,
    negated: ts`${left} ${opposites[operator]} ${right}`,
  }
}

export function or(...parts: readonly Condition[]): Condition {
  return join('||', parts)
}

export function and(...parts: readonly Condition[]): Condition {
  return join('&&', parts)
}

export function not(condition: Condition): Condition {
  if (isAtom(condition)) return { text: condition.negated, negated: condition.text }
  const operator = condition.operator === '||' ? '&&' : '||'
  return { operator, parts: condition.parts.map(not) }
}

export function isAlways(condition: Condition): boolean {
  return isAtom(condition) && condition.text === 'true'
}

export function isNever(condition: Condition): boolean {
  return isAtom(condition) && condition.text === 'false'
}

/** The condition in one line. */
export function inline(condition: Condition): Snippet {
  if (isAtom(condition)) return condition.text
  return joined(operands(condition), ` ${condition.operator} `)
}

/** The operands of a condition, in parentheses where they are operations themselves. */
export function operands(condition: Condition): readonly Snippet[] {
  if (isAtom(condition)) return [condition.text]
  return condition.parts.map((part) => (isAtom(part) ? part.text : ts`(${inline(part)})`))
}

export function operatorOf(condition: Condition): string {
  return isAtom(condition) ? '' : condition.operator
}

/** The names that a condition refers to, each as often as it does. */
export function namesInCondition(condition: Condition): readonly Name[] {
  return isAtom(condition) ? namesOf(condition.text) : condition.parts.flatMap(namesInCondition)
}

/** The same condition about something else. */
export function replaceName(condition: Condition, name: Name, by: Snippet): Condition {
  if (isAtom(condition)) {
    const { text, negated } = condition
    return { text: replaceIn(text, name, by), negated: replaceIn(negated, name, by) }
  }
  return { ...condition, parts: condition.parts.map((part) => replaceName(part, name, by)) }
}

function isAtom(condition: Condition): condition is Atom {
  return 'text' in condition
}

/** Joins operands, without those that change nothing; nested operations of the same kind become one. */
function join(operator: Combination['operator'], given: readonly Condition[]): Condition {
  const [dominates, isNeutral, neutral] =
    operator === '||' ? [isAlways, isNever, never] : [isNever, isAlways, always]
  const parts = given
    .flatMap((part) => (!isAtom(part) && part.operator === operator ? part.parts : [part]))
    .filter((part) => !isNeutral(part))
  const dominant = parts.find(dominates)
  if (dominant) return dominant
  return parts.length > 1 ? { operator, parts } : (parts[0] ?? neutral)
}
