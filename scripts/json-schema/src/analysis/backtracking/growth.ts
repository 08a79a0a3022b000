import type { AST } from '@eslint-community/regexpp'

import { toAutomaton, TooLargeError, type Automaton } from './automaton.js'
import { components } from './components.js'
import { commonTo } from './overlap.js'
import { parse } from './parse.js'
import { searched } from './searched.js'

/** A repetition of that many is as slow as one without end. */
const endlessFrom = 50
const mostSteps = 20_000_000

/**
 * How the time grows that a regular expression takes for a text that does not match: 1 for in proportion to its length, 2
 * for by its square, and so on. Engines try each way in which the text can be shared out among the repetitions; there is
 * more than one where two repetitions, one after the other, take the same characters (Weber and Seidl, "On the degree of
 * ambiguity of finite automata").
 *
 * @throws TooLargeError where it is too large to tell
 */
export function growthOf(source: string): number {
  const known = growths.get(source)
  if (known !== undefined) return known
  const growth = longestChain(automatonOf(searched(parse(source))))
  growths.set(source, growth)
  return growth
}

// Each pattern is met in the boolean pass and in the issue pass.
const growths = new Map<string, number>()

function automatonOf(pattern: AST.Pattern): Automaton {
  const options = { endlessFrom, looksAround: true }
  try {
    return toAutomaton(pattern, { ...options, mostCopies: Infinity })
  } catch (error) {
    if (error instanceof TooLargeError) return toAutomaton(pattern, { ...options, mostCopies: 2 })
    throw error
  }
}

/** The most repetitions of which each can hand over to the next at any of the same characters. */
function longestChain(automaton: Automaton): number {
  const { follow } = automaton
  const loops = loopsOf(automaton)
  const canReach = follow.map((_, place) => reachedFrom(follow, place))
  const handsOver = meter(automaton)
  const lengths = new Map<Loop, number>()
  const lengthFrom = (loop: Loop): number => {
    const known = lengths.get(loop)
    if (known !== undefined) return known
    const later = loops.filter(
      (other) => other !== loop && canReach[loop[0] ?? 0]?.has(other[0] ?? 0),
    )
    const length = Math.max(
      1,
      ...later.map((other) => lengthFrom(other) + (handsOver(loop, other) ? 1 : 0)),
    )
    lengths.set(loop, length)
    return length
  }
  return Math.max(1, ...loops.map(lengthFrom))
}

/** Places that can all be come to from each other. */
type Loop = readonly number[]

function loopsOf({ atoms, follow }: Automaton): Loop[] {
  const component = components(atoms.length, [...atoms.keys()], (place) => follow[place] ?? [])
  const byNumber = new Map<number, number[]>()
  for (const [place, number] of component.entries()) {
    byNumber.set(number, [...(byNumber.get(number) ?? []), place])
  }
  return [...byNumber.values()].filter(
    ([first = 0, ...others]) => others.length > 0 || (follow[first] ?? []).includes(first),
  )
}

function reachedFrom(follow: Automaton['follow'], start: number): ReadonlySet<number> {
  const seen = new Set<number>()
  const open = [start]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const next of follow[place] ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      open.push(next)
    }
  }
  return seen
}

/**
 * Tells whether there is a text that leads around one loop, around another, and from the one to the other: three ways
 * are gone at once with the same characters.
 */
function meter({ atoms, follow }: Automaton): (from: Loop, to: Loop) => boolean {
  const common = commonTo(atoms)
  const size = atoms.length
  let steps = 0
  const meets = (start: number, goal: number, within: Loop, beyond: Loop): boolean => {
    const [inside, outside] = [new Set(within), new Set(beyond)]
    const target = triple(start, goal, goal)
    const seen = new Set<number>()
    const open: (readonly [number, number, number])[] = [[start, start, goal]]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const one of follow[at[0]] ?? []) {
        if (!inside.has(one)) continue
        for (const other of follow[at[1]] ?? []) {
          for (const third of follow[at[2]] ?? []) {
            if (++steps > mostSteps) throw new TooLargeError()
            if (!outside.has(third) || !common(one, other, third)) continue
            const key = triple(one, other, third)
            if (key === target) return true
            if (seen.has(key)) continue
            seen.add(key)
            open.push([one, other, third])
          }
        }
      }
    }
    return false
  }
  const triple = (one: number, other: number, third: number): number =>
    (one * size + other) * size + third
  return (from, to) => from.some((start) => to.some((goal) => meets(start, goal, from, to)))
}
