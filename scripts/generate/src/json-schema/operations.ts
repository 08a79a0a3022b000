import { isValidated } from '@dbaas-valkey/contract/media-type'
import type {
  Body,
  Contract,
  Operation,
  ParameterLocation,
  Schema,
} from '@dbaas-valkey/contract/model'
import { block, declaration, doc, type Code } from '@dbaas-valkey/source/code'
import { call, prefixed, suffixed, type Layout } from '@dbaas-valkey/source/layout'
import { propertyKey } from '@dbaas-valkey/source/literal'
import { Module } from '@dbaas-valkey/source/module'
import { quote } from '@dbaas-valkey/source/quote'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import type { Definitions } from './definitions.js'

/** The module with all operations by operationId, in the shape of the validators' own. */
export function emitOperations(contract: Contract, definitions: Definitions): Module {
  const module = new Module('generated/json-schema/operations')
  const validators = module.import('generated/operations', 'operations')
  const parts = new Parts(module, definitions)
  const rows = contract.operations.flatMap((operation) => {
    const validator = ts`${validators}[${quote(operation.id)}]`
    return block(
      `${propertyKey(operation.id)}: {`,
      [
        field('path', parts.parameters(validator, operation, 'path')),
        field('query', parts.parameters(validator, operation, 'query')),
        field('body', parts.body(ts`${validator}.body`, operation.body)),
        ...block('responses: {', responses(parts, validator, operation), '},'),
      ],
      '},',
    )
  })
  const table = module.export('operations')
  module.add(
    doc('For each operation: its validators, as of `operations`, with the JSON Schema of each.'),
    declaration(table, ...block(ts`const ${table} = {`, rows)),
  )
  return module
}

function responses(parts: Parts, validator: Snippet, operation: Operation): Code[] {
  return operation.responses.map(({ status, body }) =>
    field(propertyKey(status), parts.content(ts`${validator}.responses[${quote(status)}]`, body)),
  )
}

function field(key: string, value: Layout): Layout {
  return suffixed(prefixed(`${key}: `, value), ',')
}

/** What an operation takes and answers, described. */
class Parts {
  readonly #module: Module
  readonly #definitions: Definitions

  constructor(module: Module, definitions: Definitions) {
    this.#module = module
    this.#definitions = definitions
  }

  parameters(
    validator: Snippet,
    { parameters, pointer }: Operation,
    place: ParameterLocation,
  ): Layout {
    const here = parameters.filter((parameter) => parameter.in === place)
    if (here.length === 0) return 'undefined'
    const schema = {
      type: 'object',
      properties: Object.fromEntries(
        here.map(({ name, description, schema: own }) => [name, withDescription(own, description)]),
      ),
      required: here.filter(({ required }) => required).map(({ name }) => name),
    }
    return this.#described(ts`${validator}.${place}`, schema, pointer)
  }

  /** What a request contains keeps its strict form, which a component by itself does not have. */
  body(validator: Snippet, body: Body | undefined): Layout {
    const content = this.content(validator, body)
    const refers = body !== undefined && this.#definitions.referredBy(body.schema) !== undefined
    if (content === 'undefined' || !refers) return content
    const helper = this.#module.import('runtime/json-schema', 'describedRequest')
    return call(ts`/* @__PURE__ */ ${helper}`, content, validator)
  }

  content(validator: Snippet, body: Body | undefined): Layout {
    if (body === undefined || !isValidated(body)) return 'undefined'
    const component = this.#definitions.referredBy(body.schema)
    if (component !== undefined) return this.#module.import(component.module, component.exported)
    return this.#described(validator, body.schema, body.pointer)
  }

  #described(validator: Snippet, schema: Schema, pointer: string): Layout {
    const definition = this.#definitions.definition(this.#module, { schema, pointer })
    return this.#definitions.described(this.#module, validator, definition)
  }
}

function withDescription(schema: Schema, description: string | undefined): Schema {
  return typeof schema !== 'object' || description === undefined
    ? schema
    : { ...schema, description }
}
