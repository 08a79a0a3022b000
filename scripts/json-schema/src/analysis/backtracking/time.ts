import { TooLargeError } from './automaton.js'
import { growthOf } from './growth.js'
import { canExplode } from './index.js'
import { parse } from './parse.js'
import { longestMatch } from './searched.js'
import { waysOf } from './ways.js'

/** What the time that a pattern takes means for the person who writes it. */
export interface PatternTime {
  /**
   * In proportion to the text; by a power of its length, below a second (`bounded`) or above (`slow`); or doubling with each
   * character.
   */
  readonly verdict: 'linear' | 'bounded' | 'slow' | 'endless'
  /** What there is to say of it and to do about it. */
  readonly sentence: string
}

/** Per way that is tried. Measured: 2 ns for `^a*a*a*b$`, up to 8 with classes and properties (`attack/validator`). */
const secondsPerStep = 10e-9
/** Not even a tenth of what takes a second: each of them ends in a step that fails. */
const mostWays = 10_000_000
/** For one text. */
const mostSeconds = 1

/** @param maxLength how many characters the texts have at most, or infinity */
export function timeOf(source: string, maxLength: number): PatternTime {
  const key = `${maxLength} ${source}`
  const known = verdicts.get(key)
  if (known !== undefined) return known
  const verdict = judge(source, maxLength)
  verdicts.set(key, verdict)
  return verdict
}

// Each pattern is met in both passes, and some stand in a document a thousand times.
const verdicts = new Map<string, PatternTime>()

function judge(source: string, maxLength: number): PatternTime {
  try {
    if (canExplode(source)) return { verdict: 'endless', sentence: doubling }
    if (waysOf(source, mostWays) > mostWays) return { verdict: 'endless', sentence: manyWays }
    return polynomial(growthOf(source), Math.min(maxLength, longestMatch(parse(source))))
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error
    return { verdict: 'endless', sentence: tooLarge }
  }
}

function polynomial(growth: number, length: number): PatternTime {
  if (growth === 1) return { verdict: 'linear', sentence: '' }
  const power = growth === 2 ? 'the square' : `the power of ${growth}`
  const reason = `With a text that does not match, the time that this pattern takes grows with ${power} of the text's length, since repetitions in it, one after the other or begun anew at each character, can take the same characters.`
  const seconds = length ** growth * secondsPerStep
  if (seconds <= mostSeconds) {
    return {
      verdict: 'bounded',
      sentence: `${reason} With at most ${length} characters that is up to ${duration(seconds)}.`,
    }
  }
  const longest = Math.floor((mostSeconds / secondsPerStep) ** (1 / growth) + 1e-9)
  return {
    verdict: 'slow',
    sentence: `${reason} Rewrite it, anchor it with \`^\`, or bound the text: with a \`maxLength\` of at most ${longest} it takes no longer than ${duration(mostSeconds)}.`,
  }
}

function duration(seconds: number): string {
  if (seconds >= 1) return `${Math.round(seconds)} s`
  if (seconds >= 1e-3) return `${Math.ceil(seconds * 1e3)} ms`
  return `${Math.ceil(seconds * 1e6)} µs`
}

const tooLarge =
  'The pattern is too large to tell whether a text can make it run for ever. Shorten it, or write its alternatives as an `enum`.'
const manyWays =
  'With a text that does not match, this pattern can be gone through in more than ten million ways, since many optional parts of it, one after the other, can take the same characters. Rewrite it so that there are fewer.'
const doubling =
  'With a text that does not match, the time that this pattern takes can double with each character, since a repetition in it can take the same characters in two ways. Rewrite it so that there is one.'
