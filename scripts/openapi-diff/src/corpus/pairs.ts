import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { CommandError } from '@dbaas-valkey/contract/command'
import type { JsonObject } from '@dbaas-valkey/contract/model'

/** How grave the other differ finds a change; null where it sees none. */
export type Level = 'error' | 'warning' | 'info' | null

/** Two contracts and what somebody else says of them. */
export interface Pair {
  readonly id: string
  readonly name: string
  readonly level: Level
  readonly from: JsonObject
  readonly to: JsonObject
}

interface Case {
  readonly name: string
  readonly class: string
  readonly from: string
  readonly to: string
}

/** What a case wants, by what was wrong with ours. */
const levels: Readonly<Record<string, Level>> = {
  'missed break': 'error',
  'missed difference': 'warning',
  judgment: 'warning',
  'false alarm': 'info',
}

/**
 * Reads `pairs.jsonl` and, where there is one, `cases.json`.
 *
 * @throws {@link CommandError} when the folder has no pairs
 */
export async function readPairs(folder: string): Promise<Pair[]> {
  const lines = await read(join(folder, 'pairs.jsonl'))
  if (lines === undefined) {
    throw new CommandError(
      `There is no pairs.jsonl in ${folder}. Say with --dir where the corpus is.`,
    )
  }
  const pairs = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Pair)
  const cases = JSON.parse((await read(join(folder, 'cases.json'))) ?? '[]') as Case[]
  return [...pairs, ...cases.map(pairOf)]
}

function pairOf({ name, class: kind, from, to }: Case): Pair {
  return {
    id: name,
    name,
    level: levels[kind] ?? 'warning',
    from: parse(from) as JsonObject,
    to: parse(to) as JsonObject,
  }
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return undefined
  }
}
