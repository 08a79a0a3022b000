import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { answerName, printAnswer } from './answer.js'
import { examplesOf, parameterExample } from './example.js'
import { literal } from './literal.js'

/** A program that calls the operation once. */
export function typescriptCall(contract: Contract, operation: Operation): string {
  const variable = operation.async ? 'operation' : answerName(contract, operation)
  const call = `const ${variable} = await valkey.${operation.methodName}(`
  const argument = callArgument(contract, operation)
  const then = operation.async ? 'await valkey.wait(operation)' : printAnswer(contract, operation)
  return [
    "import { createClient } from '@dbaas-valkey/client'",
    '',
    `const valkey = createClient(${literal(where(contract))})`,
    `${call}${argument === undefined ? '' : literal(argument, '', call.length)})`,
    ...(then === undefined ? [] : [then]),
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
