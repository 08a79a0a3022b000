import type { Body, Operation, ParameterLocation } from '@dbaas-valkey/contract/model'
import { quote } from '@dbaas-valkey/source/quote'
import { block } from '@dbaas-valkey/json-schema/print/code'
import type { Compiler } from '@dbaas-valkey/json-schema/compile/compiler'
import type { Direction } from '@dbaas-valkey/json-schema/analysis/graph'
import { ended, prefixed, type Layout } from '@dbaas-valkey/json-schema/print/layout'
import { propertyKey } from '@dbaas-valkey/json-schema/print/literal'
import type { Location } from '@dbaas-valkey/json-schema/model/location'
import { Module } from '@dbaas-valkey/json-schema/print/module'
import type { ParameterSets } from './parameters.js'
import { contractUri, type EmittedSchema } from './schemas.js'
import { schemaOf } from '@dbaas-valkey/json-schema/compile/schema-of'
import { asItStands } from '@dbaas-valkey/json-schema/compile/compiled-function'

/** Writes the module of one operation. */
export class OperationEmitter {
  readonly module: Module
  readonly #compiler: Compiler
  readonly #schemas: readonly EmittedSchema[]
  readonly #operation: Operation
  readonly #name: string
  readonly #sets: ParameterSets

  constructor(
    compiler: Compiler,
    schemas: readonly EmittedSchema[],
    operation: Operation,
    path: string,
    name: string,
    sets: ParameterSets,
  ) {
    this.module = new Module(path)
    this.#compiler = compiler
    this.#schemas = schemas
    this.#operation = operation
    this.#name = name
    this.#sets = sets
  }

  emit(): void {
    const { method, path, body, responses } = this.#operation
    const answers = responses.map(({ status, body: content }) =>
      prefixed(`${propertyKey(status)}: `, this.#response(status, content)),
    )
    const fields = [
      ended(prefixed('path: ', this.#parameters('path'))),
      ended(prefixed('query: ', this.#parameters('query'))),
      ended(prefixed('body: ', this.#body(body))),
      ...block('responses: {', answers.map(ended), '},'),
    ]
    this.module.end(
      `/** Validators for \`${method} ${path.replaceAll('*/', '*\\/')}\`. */`,
      ...block(`export const ${this.#name} = {`, fields),
    )
  }

  /** Parameters are validated together, as the object that a client is given. */
  #parameters(place: ParameterLocation): Layout {
    const set = this.#sets.of(this.#operation, place)
    if (set === undefined) return 'undefined'
    const { parameters: here, pointer, shared } = set
    const schema = {
      type: 'object',
      properties: Object.fromEntries(
        here.map(({ name, pointer: at, schema: own }) => [
          name,
          own === true ? true : { $ref: encoded(at) },
        ]),
      ),
      required: here.filter(({ required }) => required).map(({ name }) => name),
    }
    const location: Location = {
      schema,
      document: contractUri,
      pointer,
      base: contractUri,
    }
    const type = `NonNullable<${this.#type}['parameters'][${quote(place)}]>`
    const hint = place === 'path' ? 'Path' : 'Query'
    return shared === undefined
      ? this.#schemaAt(location, 'request', hint, type)
      : this.#schemaAt(location, 'request', '', type, shared)
  }

  #body(body: Body | undefined): Layout {
    if (body === undefined) return 'undefined'
    return this.#content(body, 'request', 'Body', `NonNullable<${this.#type}['requestBody']>`)
  }

  #response(status: string, body: Body | undefined): Layout {
    if (body === undefined) return 'undefined'
    const key = /^\d+$/.test(status) ? status : quote(status)
    const hint = `Response${status.charAt(0).toUpperCase()}${status.slice(1)}`
    return this.#content(body, 'response', hint, `${this.#type}['responses'][${key}]`)
  }

  /** Only JSON is validated; other contents are texts or bytes, of which a schema says nothing. */
  #content(
    { mediaType, pointer, schema }: Body,
    direction: Direction,
    hint: string,
    owner: string,
  ): Layout {
    if (schema === true || !/[/+]json\b/i.test(mediaType)) return 'undefined'
    const location = this.#compiler.registry.at(contractUri, pointer)
    return this.#schemaAt(location, direction, hint, `${owner}['content'][${quote(mediaType)}]`)
  }

  #schemaAt(
    location: Location,
    direction: Direction,
    hint: string,
    type: string,
    user: { readonly module: Module; readonly name: string } = this.#user,
  ): Layout {
    const { module } = this
    const compiled = this.#compiler.functionOf(location, { ...asItStands, direction }, user, hint)
    const component = this.#schemas.find(({ name }) => compiled.type === name)
    if (component) return module.import(component.module, component.name)
    module.importType('@dbaas-valkey/types', 'operations')
    return schemaOf(this.#compiler, compiled, module, type)
  }

  get #user(): { readonly module: Module; readonly name: string } {
    const { methodName } = this.#operation
    return { module: this.module, name: methodName.charAt(0).toUpperCase() + methodName.slice(1) }
  }

  get #type(): string {
    return `operations[${quote(this.#operation.id)}]`
  }
}

/** A pointer as a URI fragment (RFC 6901, section 6): a path may hold characters that no URI does. */
function encoded(pointer: string): string {
  return pointer.replaceAll(/[^#/]+/g, encodeURIComponent)
}
