import type { Contract, Operation, ParameterLocation } from '@dbaas-valkey/contract/model'
import { banner } from '@dbaas-valkey/source/banner'
import { comment } from '@dbaas-valkey/source/comment'
import { quote } from '@dbaas-valkey/source/quote'
import { documentation } from './documentation.js'
import { defaultName, descriptorName, inputName, key, outputName } from './names.js'
import { recoveryOf, type Recovery } from './recovery.js'
import { inputOf, outputOf, type InputProperty, type Output } from './shape.js'

/** The module of one operation: the types of its input and output, its descriptor, and its standalone function. */
export function emitOperation(contract: Contract, operation: Operation): string {
  const input = inputOf(contract, operation)
  const output = outputOf(contract, operation)
  const recovery = recoveryOf(contract, operation)
  const typed = [...input, output].some(({ type }) => type.includes('operations['))
  const imports = [
    typed && `import type { operations } from '@dbaas-valkey/types'`,
    `import type { OperationDescriptor${input.length === 0 ? ', NoInput' : ''} } from '../../core/operation.js'`,
    `import type { CallOptions } from '../../core/call-options.js'`,
    `import type { Transport } from '../../core/transport.js'`,
    parameterNames(operation, 'header') && `import { headersOf } from '../../core/headers.js'`,
    parameterNames(operation, 'query') && `import { queryOf } from '../../core/query.js'`,
    recovery && `import { ${recovery.name} } from '../../core/reconcile.js'`,
    ...(recovery?.imports ?? []),
  ]
  return [
    banner + imports.filter(Boolean).join('\n') + '\n',
    emitInput(operation, input),
    `/** What \`${operation.methodName}\` answers with. */\nexport type ${outputName(operation)} =\n  ${output.type}\n`,
    emitDescriptor(operation, output, recovery),
    emitFunction(contract, operation, input),
  ].join('\n')
}

function emitInput(operation: Operation, input: readonly InputProperty[]): string {
  const head = `/** What \`${operation.methodName}\` takes. */\n`
  if (input.length === 0) return `${head}export type ${inputName(operation)} = NoInput\n`
  const properties = input.map(({ name, required, description, type }) => {
    const declared = required
      ? `readonly ${key(name)}: ${type}`
      : `readonly ${key(name)}?: ${type} | undefined`
    return `${comment(description, '  ')}  ${declared}\n`
  })
  return `${head}export interface ${inputName(operation)} {\n${properties.join('')}}\n`
}

function emitDescriptor(
  operation: Operation,
  { kind }: Output,
  recovery: Recovery | undefined,
): string {
  const { id, method, methodName, path } = operation
  const query = parameterNames(operation, 'query')
  const headers = parameterNames(operation, 'header')
  const fields = [
    `id: ${quote(id)}`,
    `method: ${quote(method)}`,
    `path: ${quote(path)}`,
    methodName !== defaultName(id) && `name: ${quote(methodName)}`,
    operation.retrySafe && 'safe: true',
    operation.async && 'async: true',
    !operation.signed && 'unsigned: true',
    query && `query: queryOf(${query})`,
    headers && `headers: headersOf(${headers})`,
    operation.body && !operation.body.required && 'optionalBody: true',
    kind !== 'object' && `answer: ${quote(kind)}`,
    recovery && `reconcile: ${recovery.expression}`,
  ]
  return `${comment(`What the engine knows about \`${id}\`.`)}export const ${descriptorName(operation)}: OperationDescriptor<
  ${inputName(operation)},
  ${outputName(operation)}
> = {
${fields
  .filter(Boolean)
  .map((field) => `  ${field},\n`)
  .join('')}}
`
}

function parameterNames({ parameters }: Operation, location: ParameterLocation): string {
  return parameters
    .filter((parameter) => parameter.in === location)
    .map(({ name }) => quote(name))
    .join(', ')
}

function emitFunction(
  contract: Contract,
  operation: Operation,
  input: readonly InputProperty[],
): string {
  const optional = input.every(({ required }) => !required)
  return `${documentation(contract, operation, 'function')}export function ${operation.methodName}(
  client: Transport,
  input: ${inputName(operation)}${optional ? ' = {}' : ''},
  options?: CallOptions,
): Promise<${outputName(operation)}> {
  return client.send(${descriptorName(operation)}, input, options)
}
`
}
