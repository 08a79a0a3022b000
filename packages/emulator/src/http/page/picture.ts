import type { ValkeyService } from '@dbaas-valkey/types'

import type { CommandContext } from '../../testing/command.js'
import type { JournalEntry } from '../../testing/journal.js'
import type { OperationRecord } from '../../testing/operation-record.js'
import { readServices, readSituation, type Situation } from '../../testing/state.js'

/**
 * What an event tells the page: the parts of the state that are new, and null for what is gone. The first event of a
 * connection has all parts.
 */
export interface StatePatch {
  readonly situation?: PageSituation
  /** By zone and name: `ch-gva-2/cache`. */
  readonly services?: Readonly<Record<string, ValkeyService | null>>
  /** By id. */
  readonly operations?: Readonly<Record<string, OperationRecord | null>>
  readonly journal?: {
    /** The id of the oldest entry that is remembered. */
    readonly first: number
    /** The oldest first. */
    readonly added: readonly JournalEntry[]
  }
}

/** The clock goes on by itself, which is no change. */
export interface PageSituation extends Omit<Situation, 'clock'> {
  readonly clock: Omit<Situation['clock'], 'now'>
}

/** The state at one moment. Parts that are costly to read or to compare are texts. */
export interface Picture {
  readonly version: number
  readonly situation: string
  readonly services: ReadonlyMap<string, string>
  readonly operations: ReadonlyMap<string, OperationRecord>
  readonly journal: readonly JournalEntry[]
  /** The id of the oldest entry of the journal. */
  readonly first: number
}

/** The most operations that the page shows. */
const mostOperations = 1_000

/** Takes pictures of the state. While only the journal changes, it reads no service again. */
export class Photographer {
  readonly #context: CommandContext
  #services: { readonly since: number; readonly texts: ReadonlyMap<string, string> } | undefined

  constructor(context: CommandContext) {
    this.#context = context
  }

  async take(): Promise<Picture> {
    const { journal, notifier, operations, zones } = this.#context.core
    // Read first: a change that comes meanwhile leads to another picture.
    const { version, stateVersion } = notifier
    const { clock, ...situation } = await readSituation(this.#context)
    const { now: _now, ...ahead } = clock
    const opened = await zones.opened()
    if (this.#services?.since !== stateVersion) {
      const services = opened.flatMap(({ backend }) => readServices(backend))
      const texts = new Map(services.map((each) => [keyOf(each), JSON.stringify(each)]))
      this.#services = { since: stateVersion, texts }
    }
    const recent = operations.list().slice(-mostOperations)
    return {
      version,
      situation: JSON.stringify({ ...situation, clock: ahead }),
      services: this.#services.texts,
      operations: new Map(recent.map((operation) => [operation.id ?? '', operation])),
      journal: journal.list(),
      first: journal.first,
    }
  }
}

/** Returns what leads from one picture to another, as JSON of a {@link StatePatch}; undefined when nothing differs. */
export function encodePatch(from: Picture | undefined, to: Picture): string | undefined {
  const members: string[] = []
  const add = (name: string, json: string) => members.push(`"${name}":${json}`)
  if (from?.situation !== to.situation) add('situation', to.situation)
  const services = difference(from?.services, to.services, (text) => text)
  if (services !== undefined) add('services', services)
  const operations = difference(from?.operations, to.operations, (each) => JSON.stringify(each))
  if (operations !== undefined) add('operations', operations)
  const known = from?.journal.at(-1)?.id ?? (from?.first ?? 1) - 1
  const added = to.journal.filter(({ id }) => id > known)
  if (added.length > 0 || from?.first !== to.first)
    add('journal', `{"first":${to.first},"added":${JSON.stringify(added)}}`)
  return members.length === 0 ? undefined : `{${members.join()}}`
}

function keyOf({ zone, name }: ValkeyService): string {
  return `${zone}/${name}`
}

/** Returns what was added and changed, and null for what is gone; undefined when nothing differs. */
function difference<T>(
  from: ReadonlyMap<string, T> | undefined,
  to: ReadonlyMap<string, T>,
  encode: (value: T) => string,
): string | undefined {
  if (from === to) return undefined
  const changed = [...to]
    .filter(([key, value]) => from?.get(key) !== value)
    .map(([key, value]) => `${JSON.stringify(key)}:${encode(value)}`)
  const gone = [...(from?.keys() ?? [])]
    .filter((key) => !to.has(key))
    .map((key) => `${JSON.stringify(key)}:null`)
  const members = [...changed, ...gone]
  return members.length > 0 || from === undefined ? `{${members.join()}}` : undefined
}
