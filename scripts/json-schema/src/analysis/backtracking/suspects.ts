import { visitRegExpAST, type AST } from '@eslint-community/regexpp'

/** What may be repeated without end, or so often that it comes to the same. */
export interface Suspects {
  /** The parts of an expression to look at each by itself: all of it, and what it looks ahead or behind for. */
  readonly patterns: readonly AST.Pattern[]
  /** What is counted to so high a number that its ways multiply as if there were no end. */
  readonly repeated: readonly AST.Element[]
  /** Whether something that may be empty must be there that often: each of its empty turns is a way of its own. */
  readonly countsNothing: boolean
}

const asGoodAsEndless = 10

export function suspectsOf(pattern: AST.Pattern): Suspects {
  const patterns = [pattern]
  const repeated: AST.Element[] = []
  let countsNothing = false
  visitRegExpAST(pattern, {
    onAssertionEnter(assertion) {
      if (!('alternatives' in assertion)) return
      patterns.push({ ...pattern, alternatives: assertion.alternatives })
    },
    onQuantifierEnter({ parent, element, min, max }) {
      const turns = turnsOf(parent)
      if (max !== Infinity && max * turns >= asGoodAsEndless) repeated.push(element)
      if (min * turns >= asGoodAsEndless && isNullable(element)) countsNothing = true
    },
  })
  return { patterns, repeated, countsNothing }
}

/** How often counted repetitions around something repeat it. */
function turnsOf(node: AST.Node | null): number {
  if (node === null) return 1
  const isCounted = node.type === 'Quantifier' && node.max !== Infinity
  return turnsOf(node.parent) * (isCounted ? node.max : 1)
}

/** Whether an element can be passed without taking a character, although it is not an assertion. */
function isNullable(element: AST.Element): boolean {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => elements.every(isNullable))
    case 'Quantifier':
      return element.min === 0 || isNullable(element.element)
    case 'Assertion':
      return true
    default:
      return false
  }
}
