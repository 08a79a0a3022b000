import type { ErrorContext } from './errors.js'
import type { AttemptEvent } from './hooks.js'
import type { OperationDescriptor, OperationInput } from './operation.js'
import type { CallOptions, Settings } from './settings.js'

/** One call on its way through the engine. */
export interface Call {
  readonly settings: Settings
  readonly operation: OperationDescriptor
  readonly input: OperationInput
  readonly options: CallOptions
  /** What an error would say about the call as it stands. */
  context: ErrorContext
  /** The attempt under way; only there while hooks are watching. */
  event?: AttemptEvent
}
