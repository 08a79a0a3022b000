import { resolveOptions, type TransportOptions } from './options.js'
import { exchange } from './runtime/exchange.js'
import type { OperationDescriptor, OperationInput } from './runtime/operation.js'
import type { CallOptions, Settings } from './runtime/settings.js'
import type { Transport } from './runtime/transport.js'

/**
 * A client without methods, for the standalone functions: what is bundled is only what is called.
 *
 * @throws ConfigurationError when the endpoint or the zone can't be used
 * @example
 * const transport = createTransport({ zone: 'ch-gva-2' })
 * const service = await getDbaasServiceValkey(transport, { name: 'cache' })
 */
export function createTransport(options: TransportOptions = {}): Transport {
  return transportOf(resolveOptions(options))
}

/** The engine, as the functions see it. */
export function transportOf(settings: Settings): Transport {
  return {
    send: async <Input, Output>(
      operation: OperationDescriptor<Input, Output>,
      input: Input,
      options?: CallOptions,
    ) => (await exchange(settings, operation, input as OperationInput, options)).data as Output,
  }
}
