import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type { Change } from '@dbaas-valkey/openapi-diff/change'
import type { RuleId } from '@dbaas-valkey/openapi-diff/rules/table'

/** A difference from upstream that we have decided to keep. */
export interface Accepted {
  readonly rule: RuleId
  /** Our shared schema that holds it, `ServiceState` or `ValkeyService.plan`. */
  readonly schema?: string
  /** Or the place in words, as the report gives it. */
  readonly at?: string
  /** The operations it concerns; all that show it where absent. */
  readonly operations?: readonly string[]
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

function covers(entry: Accepted, change: Change): boolean {
  return (
    entry.rule === change.rule &&
    (entry.schema === undefined || entry.schema === change.schema) &&
    (entry.at === undefined || entry.at === change.at) &&
    (entry.operations === undefined || entry.operations.includes(change.operation?.id ?? ''))
  )
}

function staleParts(entry: Accepted, changes: readonly Change[]): string[] {
  const place = [entry.rule, entry.schema, entry.at].filter(Boolean).join(' ')
  const parts = entry.operations?.map((id) => ({ ...entry, operations: [id] })) ?? [entry]
  return parts
    .filter((part) => !changes.some((change) => covers(part, change)))
    .map((part) => [place, ...(part.operations ?? [])].join(' of '))
}
