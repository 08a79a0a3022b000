import { RegExpParser } from '@eslint-community/regexpp'
import { toAutomaton, TooLargeError, type Automaton } from './automaton.js'
import { components } from './components.js'
import { overlaps } from './overlap.js'

/**
 * Whether a regular expression can take time that doubles with each character of a text that does not match: if it can
 * come from some place back to the same place in two ways with the same characters, engines try both, each time around.
 */
export function canExplode(source: string): boolean {
  const known = verdicts.get(source)
  if (known !== undefined) return known
  const verdict = explodes(source)
  verdicts.set(source, verdict)
  return verdict
}

// Each pattern is met in the boolean pass and in the issue pass.
const verdicts = new Map<string, boolean>()

function explodes(source: string): boolean {
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(
    source,
    undefined,
    undefined,
    {
      unicode: true,
    },
  )
  try {
    return isAmbiguous(toAutomaton(pattern))
  } catch (error) {
    // Only counted repetitions make an expression that large, and those do not go round for ever.
    if (error instanceof TooLargeError) return false
    throw error
  }
}

function isAmbiguous({ atoms, follow }: Automaton): boolean {
  const loop = components(atoms.length, [...atoms.keys()], (place) => follow[place] ?? [])
  const inLoop = (from: number, to: number): boolean => loop[from] === loop[to]
  const turns = follow.map((targets, place) => targets.filter((target) => inLoop(place, target)))
  // Two ways from one place to the next, such as through the inner and the outer star of `(a*)*`.
  if (turns.some((targets) => new Set(targets).size < targets.length)) return true
  return meetsAgain(atoms, turns)
}

/** Goes two ways at once with the same characters, and looks whether they part and come together where they began. */
function meetsAgain(atoms: readonly string[], turns: readonly (readonly number[])[]): boolean {
  const size = atoms.length
  const overlap = overlaps(atoms)
  const next = (pair: number): number[] => {
    const [left, right] = [turns[Math.floor(pair / size)] ?? [], turns[pair % size] ?? []]
    return left.flatMap((to) =>
      right.filter((other) => overlap(to, other)).map((other) => to * size + other),
    )
  }
  const together = turns.map((_, place) => place * size + place)
  const component = components(size * size, together, next)
  const apart = new Set<number>()
  for (let pair = 0; pair < component.length; pair++) {
    const isApart = Math.floor(pair / size) !== pair % size
    if (isApart && component[pair] !== -1) apart.add(component[pair] ?? -1)
  }
  return together.some((pair) => apart.has(component[pair] ?? -1))
}
