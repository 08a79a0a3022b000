import type { OperationId } from '../generated/routes.js'
import type { FaultKind } from './faults.js'

/**
 * A request to the API and its answer. In bodies, secrets are masked, and so are values that no schema of the contract knows,
 * such as those of misspelt properties.
 */
export interface JournalEntry {
  /** Counts up from 1. */
  readonly id: number
  /** When the request arrived, ISO 8601, by the emulator's clock. */
  readonly at: string
  readonly method: string
  /** Path and query as they came; the query's values are masked. */
  readonly path: string
  /** Undefined when there is no operation at that path. */
  readonly operation: OperationId | undefined
  readonly userAgent: string | undefined
  /** The JSON body. Undefined when there was none, or when it could not be parsed. */
  readonly request: unknown
  /** Undefined when the connection was closed without an answer. */
  readonly status: number | undefined
  readonly response: unknown
  /** How long the answer took, in milliseconds. */
  readonly duration: number
  /** The fault that hit the request. */
  readonly fault: FaultKind | undefined
}

/** How many requests are remembered. */
const capacity = 1000

/** The requests to the API, the last thousand of them. */
export class Journal {
  #entries: JournalEntry[] = []
  #count = 0
  readonly #changed: () => void
  readonly #added: (entry: JournalEntry) => void

  /** @param added is told of each request */
  constructor(changed: () => void, added: (entry: JournalEntry) => void = () => undefined) {
    this.#changed = changed
    this.#added = added
  }

  add(entry: Omit<JournalEntry, 'id'>): void {
    this.#count += 1
    const added = { id: this.#count, ...entry }
    this.#entries.push(added)
    if (this.#entries.length > capacity) this.#entries.shift()
    this.#changed()
    this.#added(added)
  }

  /** The id of the oldest entry that is remembered, or of the next one when none is. */
  get first(): number {
    return this.#entries[0]?.id ?? this.#count + 1
  }

  /** The oldest first. */
  list(): JournalEntry[] {
    return [...this.#entries]
  }

  clear(): void {
    this.#entries = []
    this.#changed()
  }
}
