import { TooLargeError, type Automaton } from './automaton.js'
import { components } from './components.js'
import { overlaps } from './overlap.js'

const largestLoop = 1000

/**
 * Whether there is a place that can be come back to in two ways with the same characters.
 *
 * @throws TooLargeError
 */
export function isAmbiguous({ atoms, follow }: Automaton): boolean {
  const component = components(atoms.length, [...atoms.keys()], (place) => follow[place] ?? [])
  const loops = new Map<number, number[]>()
  for (const [place, loop] of component.entries()) {
    const places = loops.get(loop) ?? []
    places.push(place)
    loops.set(loop, places)
  }
  return [...loops.values()].some((places) => isAmbiguousLoop({ atoms, follow }, places))
}

/** The same for places that can all be come to from each other. */
function isAmbiguousLoop(
  { atoms, follow }: Pick<Automaton, 'atoms' | 'follow'>,
  places: readonly number[],
): boolean {
  const index = new Map(places.map((place, at) => [place, at]))
  const turns = places.map((place) => (follow[place] ?? []).flatMap((to) => index.get(to) ?? []))
  // Two ways from one place to the next, such as through the inner and the outer star of `(a*)*`.
  if (turns.some((targets) => new Set(targets).size < targets.length)) return true
  // Without a choice there is one way.
  if (turns.every((targets) => targets.length < 2)) return false
  if (places.length > largestLoop) throw new TooLargeError()
  return meetsAgain(
    places.map((place) => atoms[place] ?? ''),
    turns,
  )
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
