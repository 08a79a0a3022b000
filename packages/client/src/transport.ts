import { exchange } from './core/exchange.js'
import type { OperationInput } from './core/input.js'
import type { OperationDescriptor } from './core/operation.js'
import { receive, type ReceivingOptions } from './core/receive.js'
import type { ResolvedOptions } from './core/resolved-options.js'
import type { Transport } from './core/transport.js'
import { resolveOptions, type TransportOptions } from './options.js'

/**
 * Returns a client without methods, for the standalone functions: a bundle then contains only the operations in use.
 *
 * @throws ConfigurationError when the endpoint or the zone can't be used
 * @example
 * const transport = createTransport({ zone: 'ch-gva-2' })
 * const service = await getDbaasServiceValkey(transport, { name: 'cache' })
 */
export function createTransport(options: TransportOptions = {}): Transport {
  return transportOf(resolveOptions(options))
}

/** Returns the engine in the form that the functions use. */
export function transportOf(resolved: ResolvedOptions): Transport {
  return {
    send: async <Input, Output>(
      operation: OperationDescriptor<Input, Output>,
      input: Input,
      options?: ReceivingOptions,
    ) => {
      const answer = await exchange(resolved, operation, input as OperationInput, options)
      options?.[receive]?.(answer)
      return answer.data as Output
    },
  }
}
