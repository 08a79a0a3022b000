import { readFile } from 'node:fs/promises'

import { parse } from 'yaml'
import type { Change } from '@dbaas-valkey/openapi-diff/change'

import { covers, staleParts, type PlaceEntry } from '../place.js'

/** A difference from upstream that we have decided to keep. */
export interface Accepted extends PlaceEntry {
  readonly reason: string
}

export interface Decision {
  /** Differences that nobody has decided on. */
  readonly open: readonly Change[]
  readonly accepted: number
  /** Entries that fit no difference any more, each told by what it lacks. */
  readonly stale: readonly string[]
}

export async function readAccepted(file: string): Promise<Accepted[]> {
  return (parse(await readFile(file, 'utf8')) ?? []) as Accepted[]
}

export function decide(changes: readonly Change[], accepted: readonly Accepted[]): Decision {
  const open = changes.filter((change) => !accepted.some((entry) => covers(entry, change)))
  return {
    open,
    accepted: changes.length - open.length,
    stale: accepted.flatMap((entry) => staleParts(entry, changes)),
  }
}
