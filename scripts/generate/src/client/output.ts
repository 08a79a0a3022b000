import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import { isFile, isJson } from '@dbaas-valkey/contract/media-type'
import type { Body, Contract, Operation, Schema } from '@dbaas-valkey/contract/model'
import type { Module } from '@dbaas-valkey/source/module'
import { Name } from '@dbaas-valkey/source/name'
import { quote } from '@dbaas-valkey/source/quote'
import { joined, ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { operationsOf, schemaType } from './named-type.js'
import { resolve } from './shape.js'

const text = /^text\//i

/** What a success carries. */
export type OutputKind = 'object' | 'json' | 'text' | 'nothing'

/** @throws UnsupportedError where successes carry different kinds of content, or content that isn't text */
export function outputKind(contract: Contract, operation: Operation): OutputKind {
  const successes = successesOf(operation)
  const bodies = successes.flatMap(({ body }) => body ?? [])
  const [first] = bodies
  if (!first) return 'nothing'
  const kinds = new Set(bodies.map(kindOf))
  if (bodies.length < successes.length || kinds.size > 1) {
    throw new UnsupportedError(
      `${operation.pointer}/responses`,
      'The successes of an operation must all carry JSON, all carry text, or all carry nothing: split the operation.',
    )
  }
  const objects = bodies.every(({ schema }) => isObject(contract, schema))
  const kind = kindOf(first)
  return kind === 'json' && objects ? 'object' : kind
}

/** The type of what a success carries. */
export function outputType(contract: Contract, operation: Operation, module: Module): Snippet {
  const types = successesOf(operation).flatMap(({ status, body }) => {
    if (body === undefined) return []
    const named = schemaType(contract, body.schema, module)
    if (named !== undefined) return [named]
    const key = /^\d+$/.test(status) ? status : quote(status)
    const operations = operationsOf(module)
    return ts`${operations}[${quote(operation.id)}]['responses'][${key}]['content'][${quote(body.mediaType)}]`
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

/**
 * The responses that tell of a success: those by their status or, where there is none, the one for every status.
 *
 * @throws UnsupportedError for an operation that describes no success
 */
export function successesOf({ method, responses, pointer }: Operation): Operation['responses'] {
  const named = responses.filter(({ status }) => status.startsWith('2'))
  const successes =
    named.length > 0 ? named : responses.filter(({ status }) => status === 'default')
  if (successes.length === 0) {
    throw new UnsupportedError(
      `${pointer}/responses`,
      'The operation does not say what a success answers with: describe a response for 2XX.',
    )
  }
  // The answer to HEAD has the headers of a body, and never the body (RFC 9110, section 9.3.2).
  return method === 'HEAD'
    ? successes.map((response) => ({ ...response, body: undefined }))
    : successes
}

/** Whether a schema accepts nothing but objects. */
function isObject(contract: Contract, schema: Schema | undefined, depth = 0): boolean {
  const { type, allOf } = resolve(contract, schema)
  const parts = Array.isArray(allOf) && depth < 32 ? (allOf as Schema[]) : []
  return type === 'object' || parts.some((part) => isObject(contract, part, depth + 1))
}

function kindOf({ mediaType, pointer, schema }: Body): 'json' | 'text' {
  if (isJson(mediaType) && !isFile(schema)) return 'json'
  if (text.test(mediaType)) return 'text'
  throw new UnsupportedError(
    pointer,
    `The client reads JSON and text, not ${mediaType}: offer application/json.`,
  )
}
