import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { prefixed, suffixed, type Layout } from '@dbaas-valkey/source/layout'
import { literalLayout } from '@dbaas-valkey/source/literal'
import { Module } from '@dbaas-valkey/source/module'
import { ts } from '@dbaas-valkey/source/snippet'

import { answerName, printAnswer } from './answer.js'
import { examplesOf, parameterExample } from './example.js'

/** A program that calls the operation once. */
export function typescriptCall(contract: Contract, operation: Operation): string {
  const program = new Module(operation.methodName, '')
  const createClient = program.import('@dbaas-valkey/client', 'createClient')
  const client = prefixed(ts`const valkey = ${createClient}(`, literalLayout(where(contract)))
  const variable = operation.async ? 'operation' : answerName(contract, operation)
  const call = `const ${variable} = await valkey.${operation.methodName}(`
  const then = operation.async ? 'await valkey.wait(operation)' : printAnswer(contract, operation)
  program.add(
    suffixed(client, ')'),
    suffixed(prefixed(call, callArgument(contract, operation)), ')'),
    ...(then === undefined ? [] : [then]),
  )
  return program.toString()
}

function where({ servers }: Contract): unknown {
  const variables = Object.entries(servers[0]?.variables ?? {})
  if (variables.length === 0) return { endpoint: servers[0]?.url ?? '' }
  return Object.fromEntries(variables.map(([name, variable]) => [name, variable.default]))
}

function callArgument(contract: Contract, operation: Operation): Layout {
  const parameters = operation.parameters
    .filter(({ required }) => required)
    .map((parameter) => [parameter.name, parameterExample(contract, parameter)])
  const body = operation.body && ['body', examplesOf(contract, operation.body.schema)[0]]
  const entries = body === undefined ? parameters : [...parameters, body]
  return entries.length === 0 ? '' : literalLayout(Object.fromEntries(entries))
}
