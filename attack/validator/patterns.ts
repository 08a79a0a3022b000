import { timeOf } from '@dbaas-valkey/json-schema/analysis/backtracking/time'

import { finding, type Finding } from '../attack.js'

/** A pattern, and a text that makes it slow: something repeated, and an end that does not match. */
interface Suspect {
  readonly pattern: string
  readonly text: (length: number) => string
  readonly maxLength?: number
}

const of =
  (pump: string, end: string, start = '') =>
  (length: number): string =>
    start + pump.repeat(Math.ceil(length / pump.length)) + end

/** Those that engines of this kind are slow at; some of them stand in programs that had to be mended. */
const bad: readonly Suspect[] = [
  { pattern: '^a*a*a*b$', text: of('a', '') },
  { pattern: '^a*a*b$', text: of('a', '') },
  { pattern: '\\s+$', text: of(' ', 'x') },
  { pattern: 'a*b', text: of('a', '') },
  { pattern: 'x.*y', text: of('x', '') },
  { pattern: '\\w+@\\w+', text: of('w', '') },
  { pattern: '^(.+)@(.+)\\.(.+)$', text: of('@', '\n', 'a') },
  { pattern: '^.*foo.*$', text: of('foo', '\n') },
  { pattern: '^.*(?=.*x)$', text: of('a', '') },
  { pattern: '^(?:[a-z]+|\\d+)[a-z0-9]*!$', text: of('a', '') },
  { pattern: '^\\p{L}*\\p{Lu}*$', text: of('A', '1') },
  { pattern: '\\s*(?:[<>]?=?)\\s*v', text: of(' ', 'x') },
  { pattern: '^(?:a|b)*(?:b|c)*(?:c|b)*d$', text: of('b', '') },
  { pattern: '^[a-z-]+[a-z]+[0-9]$', text: of('a', '') },
]

/** Those that look alike and are not. */
const good: readonly Suspect[] = [
  { pattern: '^a*$', text: of('a', 'b') },
  { pattern: '[a-z]+', text: of('1', '') },
  { pattern: '^\\s*\\S+\\s*$', text: of(' ', '') },
  { pattern: '^[a-z]+-[a-z]+$', text: of('a', '1') },
  { pattern: '^(?:\\d+,)*\\d+$', text: of('1,', 'x') },
  { pattern: '^(?=.*\\d)(?=.*[a-z]).+$', text: of('a', '\n') },
  { pattern: '^[^@]+@[^@.]+\\.[^@.]+$', text: of('a', '', 'a@') },
  { pattern: '^(?:[^"\\\\]|\\\\.)*$', text: of('\\a', '"') },
  { pattern: '^\\d{4}-\\d{2}-\\d{2}$', text: of('1', '') },
  {
    pattern: '^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$',
    text: of('a-', '.'),
  },
  { pattern: '^(?:\\/[a-z]+)*$', text: of('/a', '/') },
]

/** Slow although every part of them is bounded. `maxLength` cannot bound their time, so they are always refused. */
const wide: readonly Suspect[] = [
  { pattern: `^${'a?'.repeat(22)}b$`, text: () => 'a'.repeat(22) },
  { pattern: `^${'a{0,49}'.repeat(4)}b$`, text: () => 'a'.repeat(196) },
  { pattern: `^${'(?:ab)?'.repeat(22)}c$`, text: () => 'ab'.repeat(22) },
]

const enough = 0.06

/** Times the engine that runs this, and holds what the compiler says of the pattern against that. */
export async function run(): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const suspect of bad) {
    const { power, seconds, length } = measure(suspect)
    const { verdict, sentence } = timeOf(suspect.pattern, Infinity)
    const told = Number(/power of (\d)/.exec(sentence)?.[1] ?? (/square/.test(sentence) ? 2 : 1))
    const held = verdict !== 'linear' && verdict !== 'bounded' && told + 0.6 > power
    findings.push(finding(suspect.pattern, held, shown(verdict, power, seconds, length)))
    const longest = Number(/`maxLength` of at most (\d+)/.exec(sentence)?.[1] ?? 0)
    const bounded = secondsFor(suspect, Math.min(longest, length))
    const promise = timeOf(suspect.pattern, longest).verdict === 'bounded' && bounded < 1
    findings.push(
      finding(
        `${suspect.pattern} with maxLength ${longest}`,
        promise,
        `${(bounded * 1e3).toFixed(1)} ms for ${Math.min(longest, length)} characters`,
      ),
    )
  }
  for (const suspect of wide) {
    const { verdict } = timeOf(suspect.pattern, 50)
    const seconds = secondsFor(suspect, 0)
    const evidence = `${verdict}; ${(seconds * 1e3).toFixed(0)} ms for one text`
    findings.push(finding(suspect.pattern, verdict === 'endless' || seconds < enough, evidence))
  }
  for (const suspect of good) {
    const { power, seconds, length } = measure(suspect)
    const { verdict } = timeOf(suspect.pattern, Infinity)
    const held = verdict === 'linear' && (power < 1.6 || seconds < enough)
    findings.push(finding(suspect.pattern, held, shown(verdict, power, seconds, length)))
  }
  return findings
}

function shown(verdict: string, power: number, seconds: number, length: number): string {
  return `${verdict}; ${(seconds * 1e3).toFixed(0)} ms for ${length} characters, growing by the power of ${power.toFixed(1)}`
}

/** By which power of the length the time grows, between a length that takes some time and half of it. */
function measure(suspect: Suspect): { power: number; seconds: number; length: number } {
  // The engine compiles what it has run some times; before that it is slower by far.
  for (let round = 0; round < 20; round++) secondsFor(suspect, 100)
  let length = 250
  let seconds = secondsFor(suspect, length)
  while (seconds < enough && length < 1_000_000) {
    length *= 2
    seconds = secondsFor(suspect, length)
  }
  return { power: Math.log2(seconds / secondsFor(suspect, length / 2)), seconds, length }
}

/** Of the processor: what else the machine does at the same time does not count. */
function secondsFor({ pattern, text }: Suspect, length: number): number {
  const expression = new RegExp(pattern, 'u')
  const given = text(length)
  const times = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage()
    expression.test(given)
    return process.cpuUsage(start).user
  })
  return Math.min(...times) / 1e6
}
