import type { Contract, Operation, Parameter, Schema } from '@dbaas-valkey/contract/model'
import { valueAt } from '@dbaas-valkey/contract/pointer'
import { printLayout } from '@dbaas-valkey/source/layout'
import { literalLayout } from '@dbaas-valkey/source/literal'

import { resolve } from './shape.js'

/** Examples stand in comments of methods, among other code. */
const width = 60

/** A call that compiles, with the values that the contract has as examples. */
export function exampleCall(
  contract: Contract,
  operation: Operation,
  kind: 'method' | 'function',
): string {
  const { methodName, parameters, body } = operation
  const properties = parameters
    .filter(({ required }) => required)
    .map((parameter) => [parameter.name, parameterExample(contract, parameter)])
  if (body?.required) properties.push(['body', example(contract, body.schema)])
  const input =
    properties.length > 0
      ? [printLayout(literalLayout(Object.fromEntries(properties)), '', 0, width)]
      : []
  const [name, args] =
    kind === 'method' ? [`valkey.${methodName}`, input] : [methodName, ['client', ...input]]
  const call = `await ${name}(${args.join(', ')})`
  const waiting =
    kind === 'method' ? 'await valkey.wait(operation)' : 'await wait(client, operation)'
  return operation.async ? `const operation = ${call}\n${waiting}` : `const answer = ${call}`
}

function parameterExample(contract: Contract, { pointer, schema }: Parameter): unknown {
  const parameter = valueAt(contract.document, pointer.slice(0, pointer.lastIndexOf('/')))
  return (parameter as { example?: unknown } | undefined)?.example ?? example(contract, schema)
}

function example(contract: Contract, schema: Schema): unknown {
  const {
    examples,
    example: single,
    default: standard,
    enum: values,
    type,
  } = resolve(contract, schema)
  const first = [...listOf(examples), single, standard, ...listOf(values)].find(
    (value) => value !== undefined,
  )
  return first ?? (type === 'integer' || type === 'number' ? 1 : type === 'object' ? {} : 'value')
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
