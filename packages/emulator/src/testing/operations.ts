import { randomUUID } from 'node:crypto'

import type { Operation, ZoneName } from '@dbaas-valkey/types'

import type { Clock } from '../backend/clock.js'
import type { Change } from '../backend/backend.js'
import type { OperationId } from '../generated/routes.js'
import { carryOut, type OperationEnd } from './operation-end.js'
import { forgetful, type OperationLog } from './operation-log.js'
import { toOperation, type OperationRecord } from './operation-record.js'
import type { OperationFailure, OperationTiming } from './operation-timing.js'
import type { Log } from '../valkey/log.js'

interface OperationParts {
  /** When the work of new operations begins, until it is changed. */
  readonly timing: OperationTiming
  readonly clock: Clock
  readonly log: Log
  /** Called after every change. */
  readonly changed: () => void
}

/** How many operations are kept. The cloud forgets old ones, too. */
const capacity = 10_000

/** All operations, and the work of those that are still pending. */
export class OperationRegistry {
  readonly #operations = new Map<string, OperationRecord>()
  /** Changes that have been accepted but have not begun. */
  readonly #held = new Map<string, Change>()
  /** The work that has begun. */
  readonly #work = new Map<string, Promise<void>>()
  readonly #clock: Clock
  readonly #log: Log
  #memory: OperationLog = forgetful
  readonly #changed: () => void
  #closed = false
  timing: OperationTiming

  constructor(parts: OperationParts) {
    this.timing = parts.timing
    this.#clock = parts.clock
    this.#log = parts.log
    this.#changed = parts.changed
  }

  /** Adds the operations of earlier starts, and keeps new ones in the same log. */
  takeUp(memory: OperationLog): void {
    this.#memory = memory
    for (const operation of memory.remembered.slice(-capacity))
      this.#operations.set(operation.id as string, operation)
  }

  /**
   * Accepts a change that an operation of the API asked for. With a `failure`, the change is abandoned and its operation ends
   * with that.
   */
  async accept(
    change: Change,
    operationId: OperationId,
    failure?: OperationFailure,
  ): Promise<Operation> {
    const id = randomUUID()
    const { reference, service, zone } = change
    const begun = new Date(this.#clock.now()).toISOString()
    this.#record({
      id,
      state: 'pending',
      reference,
      operationId,
      service,
      zone: zone as ZoneName,
      begun,
    })
    this.#held.set(id, change)
    const conclude = () => (failure === undefined ? this.finish(id) : this.fail(id, failure))
    if (this.timing === 'at-once') await conclude()
    else if (this.timing !== 'when-told') this.#begin(conclude, this.timing.after)
    return this.get(id) as Operation
  }

  /** Returns an operation as the API tells it. */
  get(id: string): Operation | undefined {
    const record = this.#operations.get(id)
    return record && toOperation(record)
  }

  /** The oldest first. */
  list(): OperationRecord[] {
    return [...this.#operations.values()]
  }

  /** Begins the work of a held operation unless it has begun, and waits for its end. */
  async finish(id: string): Promise<void> {
    const change = this.#release(id)
    if (change === undefined) return this.#work.get(id)
    const log: Log = (level, message) => {
      if (!this.#closed) this.#log(level, message)
    }
    const work = carryOut(change, log).then((end) => {
      this.#work.delete(id)
      if (!this.#closed || end.state === 'success') this.#settle(id, end)
    })
    this.#work.set(id, work)
    return work
  }

  /** Abandons a held operation. Returns false when its work has already begun. */
  fail(id: string, { state = 'failure', reason = 'unknown', message }: OperationFailure): boolean {
    const change = this.#release(id)
    if (change === undefined) return false
    change.abandon()
    this.#settle(id, { state, reason, ...(message === undefined ? {} : { message }) })
    return true
  }

  /** Forgets all operations. Held ones are abandoned. */
  clear(): void {
    this.#abandonHeld()
    this.#operations.clear()
    this.#memory.clear()
    this.#changed()
  }

  /**
   * The emulator ends. Held operations are abandoned: no test can finish them. Work that has begun loses its servers, which is
   * no failure of its own: its operation stays pending, and the next start of a data folder says that it was interrupted.
   */
  close(): void {
    this.#closed = true
    this.#abandonHeld()
  }

  #abandonHeld(): void {
    for (const change of this.#held.values()) change.abandon()
    this.#held.clear()
  }

  #begin(conclude: () => unknown, after: number): void {
    if (after > 0) this.#clock.setTimeout(conclude, after)
    else setImmediate(conclude)
  }

  #release(id: string): Change | undefined {
    const change = this.#held.get(id)
    this.#held.delete(id)
    return change
  }

  #record(operation: OperationRecord): void {
    this.#operations.set(operation.id as string, operation)
    this.#memory.write(operation)
    const [oldest] = this.#operations.keys()
    if (this.#operations.size > capacity && oldest !== undefined) this.#operations.delete(oldest)
    this.#changed()
  }

  #settle(id: string, end: OperationEnd): void {
    const operation = this.#operations.get(id)
    if (operation === undefined) return
    const took =
      operation.begun === undefined ? {} : { took: this.#clock.now() - Date.parse(operation.begun) }
    const ended = { ...operation, ...end, ...took }
    this.#operations.set(id, ended)
    this.#memory.write(ended)
    this.#changed()
  }
}
