/**
 * A JavaScript condition as a tree, so that it can be negated, put in parentheses and broken into lines as a person
 * would do it.
 */
export type Expression = Atom | Operation

interface Atom {
  readonly text: string
  readonly negated: string
}

interface Operation {
  readonly operator: '&&' | '||'
  readonly parts: readonly Expression[]
}

export const always: Expression = { text: 'true', negated: 'false' }
export const never: Expression = { text: 'false', negated: 'true' }

/** A condition that is a call or a name. */
export function holds(text: string): Expression {
  return { text, negated: `!${text}` }
}

const opposites = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
} as const

/** A comparison of two things that are no NaN. */
export function compare(left: string, operator: keyof typeof opposites, right: string): Expression {
  return {
    text: `${left} ${operator} ${right}`,
    negated: `${left} ${opposites[operator]} ${right}`,
  }
}

export function or(...parts: readonly Expression[]): Expression {
  return join('||', parts)
}

export function and(...parts: readonly Expression[]): Expression {
  return join('&&', parts)
}

export function not(expression: Expression): Expression {
  if (isAtom(expression)) return { text: expression.negated, negated: expression.text }
  const operator = expression.operator === '||' ? '&&' : '||'
  return { operator, parts: expression.parts.map(not) }
}

export function isAlways(expression: Expression): boolean {
  return isAtom(expression) && expression.text === 'true'
}

export function isNever(expression: Expression): boolean {
  return isAtom(expression) && expression.text === 'false'
}

/** The condition in one line. */
export function inline(expression: Expression): string {
  if (isAtom(expression)) return expression.text
  return operands(expression).join(` ${expression.operator} `)
}

/** The operands of a condition, in parentheses where they are operations themselves. */
export function operands(expression: Expression): string[] {
  if (isAtom(expression)) return [expression.text]
  return expression.parts.map((part) => (isAtom(part) ? part.text : `(${inline(part)})`))
}

export function operatorOf(expression: Expression): string {
  return isAtom(expression) ? '' : expression.operator
}

function isAtom(expression: Expression): expression is Atom {
  return 'text' in expression
}

/** Joins operands, without those that change nothing; nested operations of the same kind become one. */
function join(operator: Operation['operator'], given: readonly Expression[]): Expression {
  const [dominates, isNeutral, neutral] =
    operator === '||' ? [isAlways, isNever, never] : [isNever, isAlways, always]
  const parts = given
    .flatMap((part) => (!isAtom(part) && part.operator === operator ? part.parts : [part]))
    .filter((part) => !isNeutral(part))
  const dominant = parts.find(dominates)
  if (dominant) return dominant
  return parts.length > 1 ? { operator, parts } : (parts[0] ?? neutral)
}

/** The same condition about something else. */
export function replaceName(expression: Expression, from: string, to: string): Expression {
  const name = new RegExp(`\\b${from}\\b`, 'g')
  if (isAtom(expression)) {
    const { text, negated } = expression
    return { text: text.replace(name, () => to), negated: negated.replace(name, () => to) }
  }
  return { ...expression, parts: expression.parts.map((part) => replaceName(part, from, to)) }
}
