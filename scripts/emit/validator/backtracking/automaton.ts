import type { AST } from '@eslint-community/regexpp'

/** The places in an expression where it takes a character, and from which to which of them it goes on. */
export interface Automaton {
  /** The source of what is taken at each place: `a`, `\d`, `[a-z]`. */
  readonly atoms: readonly string[]
  /** Where each place goes on to. A place is listed twice if there are two ways to it. */
  readonly follow: readonly (readonly number[])[]
}

/** Thrown where counted repetitions make an expression too large to look at. */
export class TooLargeError extends Error {}

/** What a part of an expression begins and ends with. */
interface Part {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly isNullable: boolean
}

const empty: Part = { first: [], last: [], isNullable: true }
const mostPlaces = 400

/** Glushkov's construction: no states but the places, and no moves without a character. */
export function toAutomaton(pattern: AST.Pattern): Automaton {
  const builder = new Builder()
  builder.alternatives(pattern.alternatives)
  return builder
}

class Builder implements Automaton {
  readonly atoms: string[] = []
  readonly follow: number[][] = []

  alternatives(alternatives: readonly AST.Alternative[]): Part {
    const parts = alternatives.map(({ elements }) =>
      elements
        .map((element) => this.#element(element))
        .reduce((left, right) => this.#join(left, right), empty),
    )
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      isNullable: parts.some(({ isNullable }) => isNullable),
    }
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
      // Assertions take no character. What a reference repeats is not known here.
      case 'Assertion':
      case 'Backreference':
        return empty
    }
  }

  #atom(raw: string): Part {
    if (this.atoms.length >= mostPlaces) throw new TooLargeError()
    const place = this.atoms.push(raw) - 1
    this.follow.push([])
    return { first: [place], last: [place], isNullable: false }
  }

  /** `x{2,4}` is `xx(x(x)?)?`, `x{2,}` is `xxx*`. */
  #quantifier({ element, min, max }: AST.Quantifier): Part {
    if (element.type === 'Assertion') return empty
    let part = empty
    for (let count = 0; count < min; count++) part = this.#join(part, this.#element(element))
    if (max === Infinity) return this.#join(part, this.#repeat(this.#element(element)))
    let optional = empty
    for (let count = min; count < max; count++) {
      optional = { ...this.#join(this.#element(element), optional), isNullable: true }
    }
    return this.#join(part, optional)
  }

  #repeat(part: Part): Part {
    this.#connect(part.last, part.first)
    return { ...part, isNullable: true }
  }

  #join(left: Part, right: Part): Part {
    this.#connect(left.last, right.first)
    return {
      first: left.isNullable ? [...left.first, ...right.first] : left.first,
      last: right.isNullable ? [...left.last, ...right.last] : right.last,
      isNullable: left.isNullable && right.isNullable,
    }
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const place of from) this.follow[place]?.push(...to)
  }
}
