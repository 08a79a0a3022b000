import type { CallOptions } from './call-options.js'
import type { OperationDescriptor } from './operation.js'
import type { WaitDefaults } from './wait-options.js'

/** Sends operations: the first argument of every standalone function. A client is a transport with a method for each operation. */
export interface Transport {
  /**
   * Sends one operation through the engine.
   *
   * @throws DbaasValkeyError or, after an abort, the signal's reason
   */
  readonly send: <Input, Output>(
    operation: OperationDescriptor<Input, Output>,
    input: Input,
    options?: CallOptions,
  ) => Promise<Output>
  /** What waits through this transport do without options of their own. */
  readonly waitDefaults?: WaitDefaults | undefined
}
