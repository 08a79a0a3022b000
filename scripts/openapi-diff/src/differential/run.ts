import { apiDiff } from 'api-smart-diff'
import { objectAt } from '@dbaas-valkey/contract/document'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { compareContracts } from '../compare.js'
import { cutTo } from './cut.js'
import { mutate } from './mutate.js'
import { createRandom, pick } from './random.js'

export interface Differential {
  readonly mutations: number
  /** How many of them the other differ sees as a change under `paths`. */
  readonly detected: number
  /** What it sees and ours does not. */
  readonly missed: readonly string[]
}

/**
 * Mutates a contract many times and asks another differ whether there is something to see. It judges by rules that
 * are not ours, so only that it sees a difference counts, and only under `paths`: what no operation reaches is told by
 * our comparison elsewhere.
 */
export function runDifferential(
  contract: JsonObject,
  count: number,
  firstSeed: number,
): Differential {
  const paths = Object.keys(objectAt(contract, '#/paths') ?? {})
  // Comparing one path at a time keeps the other differ within milliseconds: it expands every reference.
  const cuts = new Map(paths.map((path) => [path, cutTo(contract, path)]))
  const missed: string[] = []
  let detected = 0
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const original = cuts.get(pick(createRandom(~seed), paths)) ?? contract
    const { document, words } = mutate(original, seed)
    const ours = compareContracts(original, document).length > 0
    if (!otherSees(original, document)) continue
    detected += 1
    if (!ours) missed.push(words)
  }
  return { mutations: count, detected, missed }
}

function otherSees(from: JsonObject, to: JsonObject): boolean {
  const { error } = console
  // It prints where its own rules fail, and goes on; it also writes into what it compares.
  console.error = () => {}
  try {
    const differences = apiDiff(structuredClone(from), structuredClone(to))
    return differences.some(({ path }) => path[0] === 'paths')
  } finally {
    console.error = error
  }
}
