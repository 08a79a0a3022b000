import { toAutomaton, TooLargeError, type Automaton } from './automaton.js'
import { takenBy } from './overlap.js'
import { parse } from './parse.js'

const longestText = 300
const mostSteps = 20_000_000

/**
 * In how many ways an engine can go through a text that does not match: counted for texts of one or two characters over and
 * over, which is what makes many optional parts slow, one after the other (`a?a?a?…b`, `a{0,9}a{0,9}…b`). No repetition
 * needs to be without end for that.
 *
 * @param enough where counting may end
 * @throws TooLargeError where it is too large to tell
 */
export function waysOf(source: string, enough: number): number {
  const automaton = automatonOf(source)
  const edges = automaton.follow.reduce((sum, next) => sum + next.length + 1, 0)
  const length = Math.min(automaton.atoms.length + 1, longestText)
  let most = 0
  let steps = 0
  for (const pump of pumpsOf(automaton)) {
    steps += edges * length
    if (steps > mostSteps || most > enough) break
    most = Math.max(most, waysThrough(automaton, pump, length, enough))
  }
  return most
}

/** Where counts make it too large, each repetition stands for two: what they could multiply is left to `growthOf`. */
function automatonOf(source: string): Automaton {
  const pattern = parse(source)
  try {
    return toAutomaton(pattern, { mostCopies: Infinity, looksAround: true })
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error
    return toAutomaton(pattern, { mostCopies: 2, looksAround: true })
  }
}

/** Whether each place takes the character at a turn of the pump. */
type Pump = readonly (readonly boolean[])[]

function waysThrough(
  { follow, first }: Automaton,
  pump: Pump,
  length: number,
  enough: number,
): number {
  let ways = new Map<number, number>()
  for (const place of first) {
    if (pump[0]?.[place]) ways.set(place, (ways.get(place) ?? 0) + 1)
  }
  let total = 0
  for (let turn = 1; turn <= length && ways.size > 0; turn++) {
    const next = new Map<number, number>()
    for (const [place, count] of ways) {
      total += count
      for (const to of follow[place] ?? []) {
        if (pump[turn % pump.length]?.[to]) next.set(to, (next.get(to) ?? 0) + count)
      }
    }
    if (total > enough) break
    ways = next
  }
  return total
}

/** Characters that no place tells apart count as one; then those, and each two of them. */
function pumpsOf({ atoms }: Automaton): Pump[] {
  const taken = takenBy(atoms)
  const kinds = new Map<string, readonly boolean[]>()
  for (const character of new Set([...taken.values()].flatMap((set) => [...set]))) {
    const takes = atoms.map((atom) => taken.get(atom)?.has(character) === true)
    kinds.set(takes.map(Number).join(''), takes)
  }
  // Those that most places take come first.
  const weight = (takes: readonly boolean[]): number => takes.filter(Boolean).length
  const all = [...kinds.values()].sort((left, right) => weight(right) - weight(left))
  const pairs = all
    .slice(0, 8)
    .flatMap((one) => all.slice(0, 8).flatMap((other) => (one === other ? [] : [[one, other]])))
  return [...all.slice(0, 64).map((one) => [one]), ...pairs]
}
