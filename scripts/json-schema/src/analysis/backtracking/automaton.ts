import type { AST } from '@eslint-community/regexpp'

import { empty, oneAfterAnother, oneOf, type Part } from './part.js'

/** The places in an expression where it takes a character, and from which to which of them it goes on. */
export interface Automaton {
  /** The source of what is taken at each place: `a`, `\d`, `[a-z]`. */
  readonly atoms: readonly string[]
  /** Where each place goes on to. A place is listed twice if there are two ways to it. */
  readonly follow: readonly (readonly number[])[]
  /** The places to begin with; listed twice like those. */
  readonly first: readonly number[]
}

/** Thrown where counted repetitions make an expression too large to look at. */
export class TooLargeError extends Error {}

const mostPlaces = 10_000
const mostSteps = 200_000

export interface AutomatonOptions {
  /** How often what is counted is repeated at most, for any count. */
  readonly mostCopies: number
  /** From which count on a repetition is taken for one without end. */
  readonly endlessFrom?: number
  /** Whether what is looked ahead or behind for is gone into, as a way that ends there. */
  readonly looksAround?: boolean
}

/**
 * Glushkov's construction: no states but the places, and no moves without a character.
 *
 * @throws TooLargeError
 */
export function toAutomaton(
  element: AST.Element | AST.Pattern,
  options: AutomatonOptions,
): Automaton {
  const builder = new Builder(options)
  const { first } =
    element.type === 'Pattern'
      ? builder.alternatives(element.alternatives)
      : builder.endless(element)
  return { atoms: builder.atoms, follow: builder.follow, first }
}

class Builder {
  readonly atoms: string[] = []
  readonly follow: number[][] = []
  readonly #options: Required<AutomatonOptions>
  #steps = 0

  constructor(options: AutomatonOptions) {
    this.#options = { endlessFrom: Infinity, looksAround: false, ...options }
  }

  alternatives(alternatives: readonly AST.Alternative[]): Part {
    const parts = alternatives.map(({ elements }) =>
      elements
        .map((element) => this.#element(element))
        .reduce((left, right) => this.#join(left, right), empty),
    )
    return oneOf(parts)
  }

  endless(element: AST.Element): Part {
    const part = this.#element(element)
    this.#connect(part.last, part.first)
    // A turn that takes nothing is not made (ECMA-262, section 22.2.2.3.1).
    return { ...part, empties: 1 }
  }

  #element(element: AST.Element): Part {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.alternatives(element.alternatives)
      case 'Quantifier':
        return this.#quantifier(element)
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
      case 'ExpressionCharacterClass':
        return this.#atom(element.raw)
      case 'Backreference':
        return this.#backreference(element)
      // Takes no character.
      case 'Assertion':
        return this.#options.looksAround ? this.#assertion(element) : empty
    }
  }

  #assertion(assertion: AST.Assertion): Part {
    if (!('alternatives' in assertion)) return empty
    return { ...this.alternatives(assertion.alternatives), last: [], empties: 1 }
  }

  #atom(raw: string): Part {
    if (this.atoms.length >= mostPlaces) throw new TooLargeError()
    const place = this.atoms.push(raw) - 1
    this.follow.push([])
    return { first: [place], last: [place], empties: 0 }
  }

  /** What a group has taken, any of it; nothing while the group itself is still open. */
  #backreference(reference: AST.Backreference): Part {
    const groups = [reference.resolved].flat().filter((group) => !isWithin(reference, group))
    return groups.length === 0 ? empty : this.alternatives(groups.flatMap((g) => g.alternatives))
  }

  /** `x{2,4}` is `xx(x(x)?)?`, `x{2,}` is `xxx*`. */
  #quantifier({ element, min, max }: AST.Quantifier): Part {
    if (element.type === 'Assertion') return empty
    const { mostCopies, endlessFrom } = this.#options
    const needed = Math.min(min, mostCopies)
    let part = empty
    for (let count = 0; count < needed; count++) part = this.#join(part, this.#element(element))
    if (max >= endlessFrom && max > min) return this.#join(part, this.endless(element))
    const possible = Math.min(max, mostCopies)
    let optional = empty
    for (let count = needed; count < possible; count++) {
      optional = { ...this.#join(this.#element(element), optional), empties: 1 }
    }
    return this.#join(part, optional)
  }

  #join(left: Part, right: Part): Part {
    this.#connect(left.last, right.first)
    return oneAfterAnother(left, right)
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    this.#steps += from.length * to.length
    if (this.#steps > mostSteps) throw new TooLargeError()
    for (const place of from) this.follow[place]?.push(...to)
  }
}

function isWithin(node: AST.Node, group: AST.CapturingGroup): boolean {
  return group.start <= node.start && node.end <= group.end
}
