import type { AST } from '@eslint-community/regexpp'

import { parse } from './parse.js'

/**
 * What an engine goes through to find an expression in a text: it starts anew at each character, unless the expression
 * holds only at the beginning, and it goes no further than where nothing can fail any more.
 */
export function searched(pattern: AST.Pattern): AST.Pattern {
  const alternatives = pattern.alternatives.map((alternative) => ({
    ...alternative,
    elements: [...(isAnchored(alternative) ? [] : anywhere), ...withoutEnd(alternative.elements)],
  }))
  return { ...pattern, alternatives }
}

const anywhere = parse('[^]*').alternatives[0]?.elements ?? []

/** The most characters that an expression can take from where it is anchored; without end where something has none. */
export function longestMatch(pattern: AST.Pattern): number {
  return pattern.alternatives.every(isAnchored) ? longest(pattern.alternatives) : Infinity
}

function isAnchored({ elements }: AST.Alternative): boolean {
  const [first] = elements
  if (first?.type === 'Assertion') return first.kind === 'start'
  const isGroup = first?.type === 'Group' || first?.type === 'CapturingGroup'
  return isGroup && first.alternatives.every(isAnchored)
}

/** Without the repetitions at the end: the first that there are enough of ends the search. */
function withoutEnd(elements: readonly AST.Element[]): readonly AST.Element[] {
  const last = elements.at(-1)
  if (last?.type === 'Group' || last?.type === 'CapturingGroup') {
    const alternatives = last.alternatives.map((alternative) => ({
      ...alternative,
      elements: [...withoutEnd(alternative.elements)],
    }))
    return [...elements.slice(0, -1), { ...last, alternatives } as AST.Element]
  }
  if (last?.type !== 'Quantifier' || last.element.type === 'Assertion') return elements
  const before = elements.slice(0, -1)
  return last.min === 0 ? withoutEnd(before) : [...before, { ...last, max: last.min }]
}

function longest(alternatives: readonly AST.Alternative[]): number {
  return Math.max(
    0,
    ...alternatives.map(({ elements }) => elements.reduce((sum, one) => sum + lengthOf(one), 0)),
  )
}

function lengthOf(element: AST.Element): number {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return longest(element.alternatives)
    case 'Quantifier':
      return lengthOf(element.element) && element.max && element.max * lengthOf(element.element)
    case 'Assertion':
      return 'alternatives' in element ? longest(element.alternatives) : 0
    case 'Backreference':
      return Infinity
    default:
      return 1
  }
}
