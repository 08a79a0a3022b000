import { formatIssue } from '@dbaas-valkey/contract/issue'

import { bumpOfChanges, compareContracts } from '../compare.js'
import { prepare } from '../load.js'
import type { Bump } from '../rule.js'
import type { Level, Pair } from './pairs.js'
import { verdictOn, type Verdict } from './verdict.js'

/** What became of one pair. */
export interface PairResult {
  readonly id: string
  readonly name: string
  readonly verdict: Verdict | 'refused'
  readonly theirs: Level
  readonly ours: Bump | null
  /** The rules that ask for our bump. */
  readonly rules: readonly string[]
  /** What we warned of while reading, or why we refused. */
  readonly notes: readonly string[]
}

/** Compares both documents of a pair as the command does. */
export function tryPair({ id, name, level, from, to }: Pair): PairResult {
  const notes: string[] = []
  const read = (document: typeof from, file: string): typeof from =>
    prepare(document, file, (issue) => notes.push(formatIssue(issue)))
  const known = { id, name, theirs: level, notes }
  try {
    const changes = compareContracts(read(from, 'from'), read(to, 'to'))
    const bump = bumpOfChanges(changes)
    const rules = changes.filter((change) => change.bump === bump).map(({ rule }) => rule)
    const verdict = verdictOn(level, bump)
    return { ...known, verdict, ours: bump ?? null, rules: [...new Set(rules)] }
  } catch (error) {
    notes.push(error instanceof Error ? error.message : String(error))
    return { ...known, verdict: 'refused', ours: null, rules: [] }
  }
}
