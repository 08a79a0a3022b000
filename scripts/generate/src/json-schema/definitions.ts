import type { Contract, NamedSchema, Schema } from '@dbaas-valkey/contract/model'
import { pointerOf, tokensOf } from '@dbaas-valkey/contract/pointer'
import { scopeOfFunctions } from '@dbaas-valkey/json-schema/compile/compiler'
import { array, braces, call, prefixed, type Layout } from '@dbaas-valkey/source/layout'
import { literalLayout } from '@dbaas-valkey/source/literal'
import { Module } from '@dbaas-valkey/source/module'
import { quote } from '@dbaas-valkey/source/quote'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import { publicNames } from '../validator/entry.js'
import { homesOf } from '../validator/schemas.js'
import { plainSchema, type OtherReferences } from './plain.js'

export const runtime = 'runtime/json-schema'

/** A component schema, its module here, and the path of the module of its validator. */
export interface Component extends NamedSchema {
  readonly module: Module
  readonly validator: string
  /** What the validator is called there, and here: its name may be taken by a function of the runtime. */
  readonly exported: string
}

/** The component schemas of a contract, and the code that describes a schema with references to them. */
export class Definitions {
  readonly components: readonly Component[]
  readonly #contract: Contract
  readonly #others: OtherReferences
  readonly #byPointer: ReadonlyMap<string, Component>
  readonly #byName: ReadonlyMap<string, Component>

  constructor(contract: Contract, others: OtherReferences) {
    this.#contract = contract
    this.#others = others
    const homes = homesOf(scopeOfFunctions(publicNames), contract)
    this.components = homes.map(({ schema, name, file }) => ({
      ...schema,
      exported: name,
      module: new Module(`generated/json-schema/schemas/${file}`),
      validator: `generated/schemas/${file}`,
    }))
    this.#byPointer = new Map(this.components.map((one) => [one.pointer, one]))
    this.#byName = new Map(this.components.map((one) => [one.name, one]))
  }

  /** The component that the schema is nothing but a reference to. */
  referredBy(schema: Schema): Component | undefined {
    if (typeof schema !== 'object' || Object.keys(schema).length > 1) return undefined
    const place = typeof schema.$ref === 'string' ? pointerOf(...tokensOf(schema.$ref)) : ''
    return this.#byPointer.get(place)
  }

  /** `{ name, schema, uses }` */
  definition(module: Module, { typeName = '', schema, pointer }: Partial<Component>): Layout {
    const plain = plainSchema(this.#contract, schema ?? true, pointer ?? '', this.#others)
    const used = plain.uses
      .flatMap((name) => this.#byName.get(name) ?? [])
      .map((component) => module.import(component.module, `definitionOf${component.exported}`))
    return braces('', [
      ...(typeName === '' ? [] : [`name: ${quote(typeName)}`]),
      prefixed('schema: ', literalLayout(plain.schema)),
      ...(used.length === 0 ? [] : [prefixed('uses: () => ', array(...used))]),
    ])
  }

  described(module: Module, validator: Snippet, definition: Layout): Layout {
    const described = module.import(runtime, 'described')
    return call(ts`/* @__PURE__ */ ${described}`, validator, definition)
  }
}
