import type {
  NamedSchema,
  Operation,
  ParameterLocation,
  Webhook,
} from '@dbaas-valkey/contract/model'
import type { CompiledFunction } from '@dbaas-valkey/json-schema/compile/compiled-function'
import type { Module } from '@dbaas-valkey/source/module'
import { quote } from '@dbaas-valkey/source/quote'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import type { TypeCode } from '../types/type-lines.js'

/**
 * What an operation is sent or answers with: its parameters in a place, or a content, which is a response's if there is a
 * status. Or the payload of a webhook.
 */
export type OperationPart =
  | { readonly webhook: Webhook; readonly mediaType: string }
  | { readonly operation: Operation; readonly place: ParameterLocation }
  | { readonly operation: Operation; readonly mediaType: string; readonly status?: string }

/** Where the types come from of what validators accept. */
export interface TypeSource {
  /** What a component schema's name stands for, in its module. */
  ofSchema(module: Module, schema: NamedSchema): TypeCode
  /** The type of a part of an operation, in a module that refers to it. */
  ofPart(module: Module, part: OperationPart, compiled: CompiledFunction): Snippet
}

/** The types that openapi-typescript has made of the contract, in the package `types`. */
export const openapiTypes: TypeSource = {
  ofSchema(module, { name }) {
    const components = module.importType('@dbaas-valkey/types', 'components')
    return [ts`${components}['schemas'][${quote(name)}]`]
  },
  ofPart(module, part) {
    if ('webhook' in part) return payloadOf(module, part)
    const operations = module.importType('@dbaas-valkey/types', 'operations')
    return partOf(ts`${operations}[${quote(part.operation.id)}]`, part)
  },
}

/** The same, found by path and method: openapi-typescript names no operation that has no operationId. */
export const openapiPathTypes: TypeSource = {
  ...openapiTypes,
  ofPart(module, part) {
    if ('webhook' in part) return payloadOf(module, part)
    const paths = module.importType('@dbaas-valkey/types', 'paths')
    const { path, method } = part.operation
    return partOf(ts`${paths}[${quote(path)}][${quote(method.toLowerCase())}]`, part)
  },
}

type WebhookPart = Extract<OperationPart, { readonly webhook: Webhook }>

function payloadOf(module: Module, { webhook, mediaType }: WebhookPart): Snippet {
  const types = module.importType('@dbaas-valkey/types', 'webhooks')
  const { name, method } = webhook
  const request = ts`${types}[${quote(name)}]['${method.toLowerCase()}']['requestBody']`
  return ts`NonNullable<${request}>['content'][${quote(mediaType)}]`
}

function partOf(operation: Snippet, part: Exclude<OperationPart, WebhookPart>): Snippet {
  if ('place' in part) return ts`NonNullable<${operation}['parameters'][${quote(part.place)}]>`
  const { status, mediaType } = part
  if (status === undefined) {
    return ts`NonNullable<${operation}['requestBody']>['content'][${quote(mediaType)}]`
  }
  const key = /^\d+$/.test(status) ? status : quote(status)
  return ts`${operation}['responses'][${key}]['content'][${quote(mediaType)}]`
}
