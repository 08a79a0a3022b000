import { readFile } from 'node:fs/promises'

import { parse } from 'yaml'
import { CommandError } from '@dbaas-valkey/contract/command'
import { bumps, type Bump } from '@dbaas-valkey/openapi-diff/rule'

import { covers, staleParts, type Placed, type PlaceEntry } from '../place.js'

/** What a maintainer has said of a difference in `spec/changes.yaml`. */
export interface Judgement extends PlaceEntry {
  /** What to do about it, in place of the rule's own words. */
  readonly advice?: string
  readonly before?: string
  readonly after?: string
  /** What it asks for, in place of the rule's own bump; with a reason that the changelog shows. */
  readonly bump?: Bump
  readonly reason?: string
}

/** @throws {@link CommandError} for an entry that can't be understood */
export async function readJudgements(file: string): Promise<Judgement[]> {
  return parseJudgements(await readFile(file, 'utf8'))
}

export function parseJudgements(text: string): Judgement[] {
  const entries = (parse(text) ?? []) as Judgement[]
  if (!Array.isArray(entries)) throw new CommandError('spec/changes.yaml must be a list.')
  for (const [index, entry] of entries.entries()) {
    const problem = problemOf(entry)
    if (problem === undefined) continue
    throw new CommandError(`Entry ${index + 1} of spec/changes.yaml (${entry.rule}): ${problem}`)
  }
  return entries
}

const known = new Set('rule schema at operations advice before after bump reason'.split(' '))

/** The one judgement of a difference; of several that cover it, the first. */
export function judgementOf(
  judgements: readonly Judgement[],
  difference: Placed,
): Judgement | undefined {
  return judgements.find((entry) => covers(entry, difference))
}

/** Sentences about entries that no difference shows any more. */
export function staleJudgements(
  judgements: readonly Judgement[],
  differences: readonly Placed[],
): string[] {
  return judgements
    .flatMap((entry) => staleParts(entry, differences))
    .map(
      (part) =>
        `spec/changes.yaml judges what is no difference any more: ${part}. Remove the entry.`,
    )
}

function problemOf(entry: Judgement): string | undefined {
  const unknown = Object.keys(entry).filter((key) => !known.has(key))
  if (unknown.length > 0) return `it has ${unknown.join(', ')}, which nothing reads.`
  if (typeof entry.rule !== 'string') return 'it names no rule.'
  if (entry.schema === undefined && entry.at === undefined) {
    return 'it names no place: give `schema`, or `at` as the report has it.'
  }
  if (entry.bump !== undefined && !bumps.includes(entry.bump)) {
    return `its bump is ${entry.bump}: give ${bumps.join(', ')}.`
  }
  if ((entry.bump === undefined) !== (entry.reason === undefined)) {
    return 'a bump needs a reason, and a reason a bump.'
  }
  if ((entry.before === undefined) !== (entry.after === undefined)) {
    return 'give both `before` and `after`.'
  }
  const empty = entry.bump ?? entry.advice ?? entry.before
  return empty === undefined ? 'it says nothing: give `advice`, or `bump` and `reason`.' : undefined
}
