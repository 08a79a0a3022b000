import type { Contract, Operation, Parameter, Schema } from '@dbaas-valkey/contract/model'
import { valueAt } from '@dbaas-valkey/contract/pointer'
import { quote } from '@dbaas-valkey/source/quote'
import { key } from './names.js'
import { resolve } from './shape.js'

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
  const input = properties.length > 0 ? [literal(Object.fromEntries(properties))] : []
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

/** A value as a reader would write it, broken into lines where it gets long. */
function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quote(value)
  if (value === null || typeof value !== 'object') return String(value)
  const inner = `${indent}  `
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }']
  const members = (inside: string): string[] =>
    Array.isArray(value)
      ? value.map((item) => literal(item, inside))
      : Object.entries(value).map(([name, member]) => `${key(name)}: ${literal(member, inside)}`)
  if (members(indent).length === 0) return (open + close).replaceAll(' ', '')
  const line = open + members(indent).join(', ') + close
  if (indent.length + line.length <= 60 && !line.includes('\n')) return line
  const lines = members(inner).map((member) => `${inner}${member},\n`)
  return `${open.trim()}\n${lines.join('')}${indent}${close.trim()}`
}
