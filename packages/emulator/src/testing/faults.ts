import { randomUUID } from 'node:crypto'

import type { OperationId } from '../generated/routes.js'
import type { OperationFailure } from './operation-timing.js'

interface FaultTarget {
  /** The operation whose requests are hit; `*` for all operations. */
  readonly operation: OperationId | '*'
  /** How many requests are hit, 1 by default. */
  readonly times?: number
  /** Milliseconds to wait before anything else happens. */
  readonly delay?: number
}

/** The request is handled after `delay` milliseconds. */
export interface DelayFault extends FaultTarget {
  readonly kind: 'delay'
  readonly delay: number
}

/** The request is not handled. The answer has this status. */
export interface StatusFault extends FaultTarget {
  readonly kind: 'status'
  readonly status: number
  /** The Retry-After header: seconds, or a date in the header's own format. */
  readonly retryAfter?: number | string
  /** The body: a text as it is sent, or an object that is sent as JSON. By default an error body like the API's. */
  readonly body?: string | Readonly<Record<string, unknown>>
  /** `application/json` by default. */
  readonly contentType?: string
}

/** The connection is reset. */
export interface ResetFault extends FaultTarget {
  readonly kind: 'reset'
  /** Whether the request is handled first, so that only its answer is lost. `false` by default. */
  readonly handled?: boolean
}

/** The request is handled, but the connection closes in the middle of the answer's body. */
export interface TruncateFault extends FaultTarget {
  readonly kind: 'truncate'
}

/** The request is accepted, but its operation fails without having changed anything. */
export interface FailFault extends FaultTarget, OperationFailure {
  readonly kind: 'fail'
}

export type Fault = DelayFault | StatusFault | ResetFault | TruncateFault | FailFault

export type FaultKind = Fault['kind']

/** A fault that waits for requests. */
export type InjectedFault = Fault & {
  readonly id: string
  /** How many more requests it will hit. */
  readonly left: number
}

/** The faults that wait for requests, the oldest first. */
export class FaultRegistry {
  readonly #faults = new Map<string, InjectedFault>()

  inject(fault: Fault): InjectedFault {
    // In the emulator's own process, the caller may change its objects later.
    const injected = { ...structuredClone(fault), id: randomUUID(), left: fault.times ?? 1 }
    this.#faults.set(injected.id, injected)
    return injected
  }

  /** Returns the oldest fault for an operation, and counts one request that it has hit. */
  take(operation: OperationId): Fault | undefined {
    for (const fault of this.#faults.values()) {
      if (fault.operation !== '*' && fault.operation !== operation) continue
      if (fault.left > 1) this.#faults.set(fault.id, { ...fault, left: fault.left - 1 })
      else this.#faults.delete(fault.id)
      return fault
    }
    return undefined
  }

  list(): InjectedFault[] {
    return [...this.#faults.values()]
  }

  /** Removes one fault, or all of them. */
  clear(id?: string): void {
    if (id === undefined) this.#faults.clear()
    else this.#faults.delete(id)
  }
}
