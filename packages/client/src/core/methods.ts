import type { CallOptions } from './call-options.js'
import type { OperationDescriptor } from './operation.js'
import type { Transport } from './transport.js'

/** Returns a method for each descriptor. Their types are in `Methods`, which is generated with the descriptors. */
export function methodsOf<Methods>(
  { send }: Transport,
  descriptors: readonly OperationDescriptor[],
): Methods {
  const methods = descriptors.map((operation) => [
    operation.name ?? operation.id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    (input: never, options?: CallOptions) => send(operation, input ?? {}, options),
  ])
  return Object.fromEntries(methods) as Methods
}
