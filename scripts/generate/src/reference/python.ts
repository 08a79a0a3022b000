import type { Contract, Operation } from '@dbaas-valkey/contract/model'

import { answerName, shownOf } from './answer.js'
import { doubleQuoted, snakeCase, vendorCall } from './vendor.js'

/** A program that calls the operation once with `exoscale`, the vendor's library for Python. */
export function pythonCall(contract: Contract, operation: Operation): string | undefined {
  const call = vendorCall(contract, operation)
  if (call === undefined) return undefined
  const variable = operation.async
    ? 'operation'
    : snakeCase(answerName(contract, operation).replaceAll(/[A-Z]/g, '-$&').toLowerCase())
  const values = [...call.parameters, ...(call.properties ?? [])]
    .map(([name, value]) => `${snakeCase(name)}=${doubleQuoted(value)}`)
    .join(', ')
  return `import os

from exoscale.api.v2 import Client

client = Client(
    os.environ["EXOSCALE_API_KEY"],
    os.environ["EXOSCALE_API_SECRET"],
    url=os.environ["EXOSCALE_API_ENDPOINT"],
)
${variable} = client.${snakeCase(operation.id)}(${values})
${operation.async ? 'client.wait(operation["id"])\n' : show(contract, operation, variable)}`
}

function show(contract: Contract, operation: Operation, variable: string): string {
  const shown = shownOf(contract, operation)
  if (shown === undefined) return ''
  return shown === 'all'
    ? `print(${variable})\n`
    : `print(${variable}[${doubleQuoted(shown.property)}])\n`
}
