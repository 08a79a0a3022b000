import { isValidated } from '@dbaas-valkey/contract/media-type'
import type { Body, Operation, ParameterLocation } from '@dbaas-valkey/contract/model'
import { encodedPointer } from '@dbaas-valkey/contract/pointer'
import type { Direction } from '@dbaas-valkey/json-schema/analysis/graph'
import { asItStands } from '@dbaas-valkey/json-schema/compile/compiled-function'
import type { Compiler } from '@dbaas-valkey/json-schema/compile/compiler'
import { schemaOf } from '@dbaas-valkey/json-schema/compile/schema-of'
import type { Shapes } from '@dbaas-valkey/json-schema/compile/shapes'
import type { Location } from '@dbaas-valkey/json-schema/model/location'
import { block, declaration, doc } from '@dbaas-valkey/source/code'
import { call, prefixed, suffixed, type Layout } from '@dbaas-valkey/source/layout'
import { propertyKey } from '@dbaas-valkey/source/literal'
import { Module } from '@dbaas-valkey/source/module'
import { ts } from '@dbaas-valkey/source/snippet'

import type { ParameterSets } from './parameters.js'
import { contractUri, type EmittedSchema } from './schemas.js'
import type { OperationPart, TypeSource } from './type-source.js'

/** In whose module, and behind whose name, functions and shapes go that have none of their own. */
interface User {
  readonly module: Module
  readonly name: string
}

/** Writes the module of one operation. */
export class OperationEmitter {
  readonly module: Module
  readonly #compiler: Compiler
  readonly #shapes: Shapes
  readonly #schemas: readonly EmittedSchema[]
  readonly #operation: Operation
  readonly #name: string
  readonly #sets: ParameterSets
  readonly #types: TypeSource

  constructor(
    compiler: Compiler,
    shapes: Shapes,
    schemas: readonly EmittedSchema[],
    operation: Operation,
    path: string,
    name: string,
    sets: ParameterSets,
    types: TypeSource,
  ) {
    this.module = new Module(path)
    this.#compiler = compiler
    this.#shapes = shapes
    this.#schemas = schemas
    this.#operation = operation
    this.#name = name
    this.#sets = sets
    this.#types = types
  }

  emit(): void {
    const { method, path, body, responses } = this.#operation
    const answers = responses.map(({ status, body: content }) =>
      this.#field(propertyKey(status), this.#response(status, content)),
    )
    const fields = [
      this.#field('path', this.#parameters('path')),
      this.#field('query', this.#parameters('query')),
      this.#field('body', this.#body(body)),
      ...block('responses: {', answers, '},'),
    ]
    const name = this.module.export(this.#name)
    this.module.end(
      doc(`Validators for \`${method} ${path}\`.`),
      declaration(name, ...block(ts`const ${name} = {`, fields)),
    )
  }

  #field(key: string, value: Layout): Layout {
    return suffixed(prefixed(`${key}: `, value), ',')
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
          own === true ? true : { $ref: encodedPointer(at) },
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
    const part: OperationPart = { operation: this.#operation, place }
    const hint = place === 'path' ? 'Path' : 'Query'
    return shared === undefined
      ? this.#schemaAt(location, 'request', hint, part)
      : this.#schemaAt(location, 'request', '', part, shared)
  }

  #body(body: Body | undefined): Layout {
    if (body === undefined) return 'undefined'
    return this.#content(body, 'request', 'Body')
  }

  #response(status: string, body: Body | undefined): Layout {
    if (body === undefined) return 'undefined'
    const hint = `Response${status.charAt(0).toUpperCase()}${status.slice(1)}`
    return this.#content(body, 'response', hint, status)
  }

  #content(body: Body, direction: Direction, hint: string, status?: string): Layout {
    if (!isValidated(body)) return 'undefined'
    const { mediaType, pointer } = body
    const location = this.#compiler.registry.at(contractUri, pointer)
    const part = {
      operation: this.#operation,
      mediaType,
      ...(status === undefined ? {} : { status }),
    }
    return this.#schemaAt(location, direction, hint, part)
  }

  #schemaAt(
    location: Location,
    direction: Direction,
    hint: string,
    part: OperationPart,
    user: User = this.#user,
  ): Layout {
    const { module } = this
    const compiled = this.#compiler.functionOf(location, { ...asItStands, direction }, user, hint)
    const component = this.#schemas.find(({ name }) => compiled.type === name)
    const schema = component
      ? module.import(component.module, component.name)
      : schemaOf(this.#compiler, compiled, module, this.#types.ofPart(module, part, compiled))
    return direction === 'response' ? schema : this.#request(schema, location, hint, user)
  }

  /** A schema of a request, with the shape of its values for whoever validates strictly. */
  #request(schema: Layout, location: Location, hint: string, user: User): Layout {
    const { module } = this
    const shape = this.#shapes.of(location, user, module, hint)
    const helper = this.#compiler.runtime.use(module, 'request')
    return call(ts`/* @__PURE__ */ ${helper}`, schema, ...(shape ? [shape] : []))
  }

  get #user(): User {
    const { methodName } = this.#operation
    return { module: this.module, name: methodName.charAt(0).toUpperCase() + methodName.slice(1) }
  }
}
