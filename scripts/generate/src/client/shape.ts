import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import { isFile, isJson } from '@dbaas-valkey/contract/media-type'
import type {
  Body,
  Contract,
  Operation,
  Parameter,
  Schema,
  SchemaObject,
} from '@dbaas-valkey/contract/model'
import { valueAt } from '@dbaas-valkey/contract/pointer'
import type { Module } from '@dbaas-valkey/source/module'
import { quote } from '@dbaas-valkey/source/quote'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { operationsOf, schemaType } from './named-type.js'
import { checkSecurity } from './security.js'
import { checkOwnServers } from './servers.js'

/** One property of a method's input. */
export interface InputProperty {
  readonly name: string
  readonly required: boolean
  readonly description: string | undefined
  readonly type: Snippet
}

/**
 * What a method takes: path, query and header parameters flat, the body as `body`.
 *
 * @param module the module that the types stand in
 * @throws UnsupportedError where two of them would have one name, or where the engine can't encode one
 */
export function inputOf(contract: Contract, operation: Operation, module: Module): InputProperty[] {
  const { body, parameters } = operation
  const { method, pointer } = operation
  if (method === 'TRACE') {
    throw new UnsupportedError(pointer, 'fetch sends no TRACE request: remove the operation.')
  }
  if (body && (method === 'GET' || method === 'HEAD')) {
    const problem = `fetch sends no body with ${method}: make it a POST, or say it in parameters.`
    throw new UnsupportedError(body.pointer, problem)
  }
  checkSecurity(contract, operation)
  checkOwnServers(contract, operation)
  const properties = parameters.map((parameter) => {
    checkName(operation, parameter)
    return parameterProperty(contract, operation, parameter, module)
  })
  return body ? [...properties, bodyProperty(contract, operation, body, module)] : properties
}

/** Whether a method may be called without an input. */
export function isInputOptional({ parameters, body }: Operation): boolean {
  return !parameters.some(({ required }) => required) && body?.required !== true
}

/** A schema with its references followed; `{}` for one that accepts anything. */
export function resolve({ document }: Contract, schema: Schema | undefined): SchemaObject {
  let current: unknown = schema
  for (let hops = 0; hops < 32; hops++) {
    if (typeof current !== 'object' || current === null) return {}
    const { $ref } = current as SchemaObject
    if ($ref === undefined) return current as SchemaObject
    current = valueAt(document, $ref)
  }
  return {}
}

function checkName({ parameters, body }: Operation, { name, pointer }: Parameter): void {
  const taken = parameters.filter((other) => other.name === name).length > 1
  if (taken || (body && name === 'body')) {
    throw new UnsupportedError(
      pointer,
      `Methods take "${name}" only once: give the parameter a name of its own.`,
    )
  }
}

function parameterProperty(
  contract: Contract,
  { id, parameters }: Operation,
  parameter: Parameter,
  module: Module,
): InputProperty {
  const { name, required, description, in: location } = parameter
  const named = schemaType(contract, parameter.schema, module)
  if (named !== undefined) return { name, required, description, type: named }
  const operations = operationsOf(module)
  const group = ts`${operations}[${quote(id)}]['parameters']['${location}']`
  // A group in which nothing is required is optional as a whole.
  const optional = !parameters.some((other) => other.in === location && other.required)
  return {
    name,
    required,
    description,
    type: ts`${optional ? ts`NonNullable<${group}>` : group}[${quote(name)}]`,
  }
}

function bodyProperty(
  contract: Contract,
  { id }: Operation,
  { mediaType, required, description, pointer, schema }: Body,
  module: Module,
): InputProperty {
  if (!isJson(mediaType) || isFile(schema)) {
    throw new UnsupportedError(
      pointer,
      `The client sends JSON, not ${mediaType}: offer application/json.`,
    )
  }
  const body = ts`${operationsOf(module)}[${quote(id)}]['requestBody']`
  return {
    name: 'body',
    required,
    description,
    type:
      schemaType(contract, schema, module) ??
      ts`${required ? body : ts`NonNullable<${body}>`}['content'][${quote(mediaType)}]`,
  }
}
