import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { root } from '@dbaas-valkey/contract/paths'

import type { PairResult } from './run.js'

/** Why we differ on purpose, and in which pairs. */
export interface Policy {
  readonly policy: string
  /** Which way: whether we say more of these pairs than the other differ does, or less. */
  readonly says: 'more' | 'less'
  readonly reason: string
  readonly pairs: readonly string[]
}

export interface Decision {
  /** Outcomes that no policy explains. */
  readonly unexplained: readonly PairResult[]
  /** Rows that explain nothing any more, in words. */
  readonly stale: readonly string[]
}

const table = join(root, 'scripts/openapi-diff/corpus/policies.yaml')

export async function readPolicies(): Promise<Policy[]> {
  return (parse(await readFile(table, 'utf8')) ?? []) as Policy[]
}

export function decide(outcomes: readonly PairResult[], policies: readonly Policy[]): Decision {
  const explains = ({ pairs, says }: Policy, { id, verdict }: PairResult): boolean =>
    says === verdict && pairs.includes(id)
  return {
    unexplained: outcomes.filter(
      (outcome) =>
        outcome.verdict !== 'agreed' && !policies.some((policy) => explains(policy, outcome)),
    ),
    stale: policies.flatMap((policy) =>
      policy.pairs
        .filter((id) => !outcomes.some((outcome) => outcome.id === id && explains(policy, outcome)))
        .map((id) => `${id} (${policy.policy})`),
    ),
  }
}
