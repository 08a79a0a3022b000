import type { OperationId } from '../src/generated/routes.js'
import type { refusals as requestRefusals } from '../src/http/api/refusals.js'
import type { RefusalName as BackendRefusal } from '../src/backend/refusals.js'

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** The emulator's refusals, by the names that the table of guesses has for them. */
export type RefusalName = BackendRefusal | keyof typeof requestRefusals

/**
 * What is sent. `{service}`, `{other}`, `{user}`, `{password}`, `{unknown}` (an id that nothing has), `{id}` (the
 * service's) and `{creation}` (its operation's) in any text stand for what a run has made up or been told.
 */
export interface StepRequest {
  /** Where the contract has it; else `method` and `path` below the API's prefix. */
  readonly operation?: OperationId
  readonly method?: string
  readonly path?: string
  /** Path parameters that are not the run's own service and user. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body?: Json
  /** Sent as it is, instead of a body. */
  readonly text?: string
  /** How the signature is wrong. `secondsAgo`: it expired so long ago. */
  readonly signature?: 'missing' | 'wrong' | { readonly secondsAgo: number }
}

/** One request, and what is recorded of its answer. Status and media type always are. */
export interface Step {
  /** Unique in its scenario. */
  readonly name: string
  /** What the emulator does here, in a sentence. */
  readonly about: string
  readonly request: StepRequest
  /** The refusal that the emulator answers with. */
  readonly refusal?: RefusalName
  /** Waits for the end of the operation that was answered; its end and its time are recorded, too. */
  readonly follow?: true
  /** Recorded only if the service still is not running after the answer: nobody can choose that moment. */
  readonly whileBuilding?: true
  /** Properties that depend on the moment. They are recorded, but not compared. */
  readonly varies?: readonly string[]
  /** Its texts for people are no wording of the API, but content: only that they are there is recorded. */
  readonly content?: true
  /** Of the answer's lists, only entries of the run's own service are looked at. */
  readonly ownEntries?: true
  /** Ends the run unless it is answered with 200, and its operation ends in success. */
  readonly needed?: true
  /** Goes on once the service is there (`running`) or gone (`absent`). */
  readonly until?: 'running' | 'absent'
}

/** Steps that follow each other. All scenarios of a run share one service. */
export interface Scenario {
  readonly name: string
  readonly about: string
  readonly steps: readonly Step[]
}
