import type { ValkeyService, ZoneName } from '@dbaas-valkey/types'

import type { PageSituation, StatePatch } from '../../src/http/page/picture.js'
import type { ServiceTarget } from '../../src/testing/control.js'
import type { JournalEntry } from '../../src/testing/journal.js'
import type { OperationRecord } from '../../src/testing/operation-record.js'
import { Store } from './store.js'

export type Connection = 'connecting' | 'live' | 'lost' | 'locked'

/** What the page knows of the emulator. */
export interface PageState {
  readonly connection: Connection
  /** Undefined until the emulator has told it. */
  readonly situation: PageSituation | undefined
  /** By zone and name. */
  readonly services: ReadonlyMap<string, ValkeyService>
  /** The newest first. */
  readonly operations: readonly OperationRecord[]
  /** The newest first. */
  readonly journal: readonly JournalEntry[]
}

export const nothing: PageState = {
  connection: 'connecting',
  situation: undefined,
  services: new Map(),
  operations: [],
  journal: [],
}

/** What the emulator tells, for all components. */
export const state = new Store(nothing)

/** The key of a service, as patches have it. */
export function keyOf({ zone, name }: { readonly zone?: string; readonly name: string }): string {
  return `${zone}/${name}`
}

/** Names a service for the control interface. */
export function targetOf({ zone, name }: Pick<ValkeyService, 'zone' | 'name'>): ServiceTarget {
  return { service: name, ...(zone === undefined ? {} : { zone: zone as ZoneName }) }
}

/** Returns the state after a patch. What is not in the patch stays the same object, so that nothing of it is rendered again. */
export function applyPatch(before: PageState, patch: StatePatch): PageState {
  return {
    ...before,
    situation: patch.situation ?? before.situation,
    services: patch.services ? merge(before.services, patch.services) : before.services,
    operations: patch.operations
      ? mergeOperations(before.operations, patch.operations)
      : before.operations,
    journal: patch.journal
      ? [
          ...patch.journal.added.toReversed(),
          ...before.journal.filter(({ id }) => id >= (patch.journal?.first ?? 0)),
        ]
      : before.journal,
  }
}

function merge<T>(
  before: ReadonlyMap<string, T>,
  patch: Readonly<Record<string, T | null>>,
): Map<string, T> {
  const merged = new Map(before)
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, value)
  }
  return merged
}

function mergeOperations(
  before: readonly OperationRecord[],
  patch: NonNullable<StatePatch['operations']>,
): OperationRecord[] {
  const oldestFirst = before.toReversed().map((each) => [each.id ?? '', each] as const)
  return [...merge(new Map(oldestFirst), patch).values()].toReversed()
}
