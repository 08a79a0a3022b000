import type { CallOptions } from './call-options.js'
import type { OperationDescriptor } from './operation.js'

/** Sends operations: what every standalone function takes first. A client is one, with a method for each operation. */
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
}
