import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import { isJson } from '@dbaas-valkey/contract/media-type'
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
import { Name } from '@dbaas-valkey/source/name'
import { quote } from '@dbaas-valkey/source/quote'
import { joined, ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { operationsOf, schemaType } from './named-type.js'

/** One property of a method's input. */
export interface InputProperty {
  readonly name: string
  readonly required: boolean
  readonly description: string | undefined
  readonly type: Snippet
}

const text = /^text\//i

/**
 * What a method takes: path, query and header parameters flat, the body as `body`.
 *
 * @param module the module that the types stand in
 * @throws UnsupportedError where two of them would have one name, or where the engine can't encode one
 */
export function inputOf(contract: Contract, operation: Operation, module: Module): InputProperty[] {
  const { body, parameters } = operation
  if (operation.method === 'TRACE') {
    throw new UnsupportedError(
      operation.pointer,
      'fetch sends no TRACE request: remove the operation.',
    )
  }
  const properties = parameters.map((parameter) => {
    checkParameter(contract, operation, parameter)
    return parameterProperty(contract, operation, parameter, module)
  })
  return body ? [...properties, bodyProperty(contract, operation, body, module)] : properties
}

/** Whether a method may be called without an input. */
export function isInputOptional({ parameters, body }: Operation): boolean {
  return !parameters.some(({ required }) => required) && body?.required !== true
}

/** What a success carries. */
export type OutputKind = 'object' | 'json' | 'text' | 'nothing'

/** @throws UnsupportedError where successes carry different kinds of content, or content that isn't text */
export function outputKind(contract: Contract, { responses, pointer }: Operation): OutputKind {
  const successes = successesOf(responses)
  const bodies = successes.flatMap(({ body }) => body ?? [])
  const [first] = bodies
  if (!first) return 'nothing'
  const kinds = new Set(bodies.map(kindOf))
  if (bodies.length < successes.length || kinds.size > 1) {
    throw new UnsupportedError(
      `${pointer}/responses`,
      'The successes of an operation must all carry JSON, all carry text, or all carry nothing: split the operation.',
    )
  }
  const objects = bodies.every(({ schema }) => isObject(contract, schema))
  const kind = kindOf(first)
  return kind === 'json' && objects ? 'object' : kind
}

/** The type of what a success carries. */
export function outputType(
  contract: Contract,
  { id, responses }: Operation,
  module: Module,
): Snippet {
  const types = successesOf(responses).flatMap(({ status, body }) => {
    if (body === undefined) return []
    const named = schemaType(contract, body.schema, module)
    if (named !== undefined) return [named]
    const key = /^\d+$/.test(status) ? status : quote(status)
    const operations = operationsOf(module)
    return ts`${operations}[${quote(id)}]['responses'][${key}]['content'][${quote(body.mediaType)}]`
  })
  const [only = 'undefined', ...others] = new Set(types)
  return others.length === 0 ? only : joined([only, ...others], ' | ')
}

/** The name of the type of what a success carries: the schema's where it is one, which tells a reader more. */
export function outputNameOf(
  contract: Contract,
  operation: Operation,
  module: Module,
  output: Name,
): Name {
  const type = outputType(contract, operation, module)
  return type instanceof Name ? type : output
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

function checkParameter(
  contract: Contract,
  { parameters, body }: Operation,
  parameter: Parameter,
): void {
  const { name, pointer } = parameter
  const taken = parameters.filter((other) => other.name === name).length > 1
  if (taken || (body && name === 'body')) {
    throw new UnsupportedError(
      pointer,
      `Methods take "${name}" only once: give the parameter a name of its own.`,
    )
  }
  const { type } = resolve(contract, parameter.schema)
  if (type === 'object' || (type === 'array' && parameter.in !== 'query')) {
    throw new UnsupportedError(
      pointer,
      `The client can't encode an ${type} as a ${parameter.in} parameter: make it a string, or send it in the body.`,
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
  if (!isJson(mediaType)) {
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

function successesOf(responses: Operation['responses']): Operation['responses'] {
  return responses.filter(({ status }) => status.startsWith('2'))
}

/** Whether a schema accepts nothing but objects. */
function isObject(contract: Contract, schema: Schema | undefined, depth = 0): boolean {
  const { type, allOf } = resolve(contract, schema)
  const parts = Array.isArray(allOf) && depth < 32 ? (allOf as Schema[]) : []
  return type === 'object' || parts.some((part) => isObject(contract, part, depth + 1))
}

function kindOf({ mediaType, pointer }: Body): 'json' | 'text' {
  if (isJson(mediaType)) return 'json'
  if (text.test(mediaType)) return 'text'
  throw new UnsupportedError(
    pointer,
    `The client reads JSON and text, not ${mediaType}: offer application/json.`,
  )
}
