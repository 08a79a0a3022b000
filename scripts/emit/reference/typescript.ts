import type { Contract, Operation } from '../../contract/model.js'
import { camelCase } from '../../contract/naming.js'
import { quote } from '../quote.js'
import { examplesOf, parameterExample } from './example.js'
import { resolve } from './schema.js'

const width = 100

/** A program that calls the operation once. */
export function typescriptCall(contract: Contract, operation: Operation): string {
  const variable = operation.async ? 'operation' : answerName(contract, operation)
  const call = `const ${variable} = await valkey.${operation.methodName}(`
  const argument = callArgument(contract, operation)
  return [
    "import { createClient } from '@dbaas-valkey/client'",
    '',
    `const valkey = createClient(${literal(where(contract))})`,
    `${call}${argument === undefined ? '' : literal(argument, '', call.length)})`,
    ...(operation.async ? ['await valkey.wait(operation)'] : []),
    '',
  ].join('\n')
}

function where({ servers }: Contract): unknown {
  const variables = Object.entries(servers[0]?.variables ?? {})
  if (variables.length === 0) return { endpoint: servers[0]?.url ?? '' }
  return Object.fromEntries(variables.map(([name, variable]) => [name, variable.default]))
}

function callArgument(contract: Contract, operation: Operation): unknown {
  const parameters = operation.parameters
    .filter(({ required }) => required)
    .map((parameter) => [parameter.name, parameterExample(contract, parameter)])
  const body = operation.body && ['body', examplesOf(contract, operation.body.schema)[0]]
  const entries = body === undefined ? parameters : [...parameters, body]
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** The variable is called after what it holds. */
function answerName(contract: Contract, { responses }: Operation): string {
  const success = responses.find(({ status }) => status.startsWith('2'))
  const name = resolve(contract, success?.body?.schema).name
  return name === undefined ? 'answer' : camelCase(name)
}

/** A value as it is written in TypeScript, on one line if it fits behind the columns that are taken. */
export function literal(value: unknown, indent = '', taken = indent.length): string {
  const oneLine = inline(value)
  // The bracket or the comma behind it needs a column as well.
  if (taken + oneLine.length < width || value === null || typeof value !== 'object') return oneLine
  const deeper = `${indent}  `
  const line = (key: string, item: unknown) =>
    `${deeper}${key}${literal(item, deeper, deeper.length + key.length)},\n`
  if (Array.isArray(value)) return `[\n${value.map((item) => line('', item)).join('')}${indent}]`
  const lines = Object.entries(value).map(([key, item]) => line(`${propertyKey(key)}: `, item))
  return `{\n${lines.join('')}${indent}}`
}

function inline(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, item]) => `${propertyKey(key)}: ${inline(item)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function propertyKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key)
}
