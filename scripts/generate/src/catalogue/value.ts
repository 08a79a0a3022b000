import type { Contract, JsonValue, Schema, SchemaObject } from '@dbaas-valkey/contract/model'

import { resolve, typesOf } from '../reference/schema.js'
import { limitsOf } from '../reference/terms.js'
import { explained } from '../reference/values.js'
import type { AllowedValue, Value, ValueType } from './model.js'

/** A schema as a value to be given: its type, what is allowed, and what there is to say. */
export function valueOf(
  contract: Contract,
  given: { name: string; required: boolean; schema: Schema; description?: string | undefined },
): Value {
  const { name, required, schema: outer } = given
  const { schema } = resolve(contract, outer)
  const list = typesOf(schema).includes('array')
  const single = list ? resolve(contract, schema['items'] as Schema | undefined).schema : schema
  const type = typeOf(single)
  const own = given.description ?? schema.description ?? ''
  const behind = wordsBehind(contract, list ? (schema['items'] as Schema) : outer)
  return {
    name,
    required,
    type: list && type === 'json' ? 'json' : type,
    list: list && type !== 'json',
    nullable: typesOf(schema).includes('null'),
    values: allowedValues(single, `${own}\n\n${behind}`),
    default: schema['default'] as JsonValue | undefined,
    limits: limitsOf(withoutMarks(single)),
    secret: schema['x-secret'] === true || single['x-secret'] === true,
    words: explained(own).intro.trim().replaceAll(/\s+/g, ' '),
  }
}

function typeOf(schema: SchemaObject): ValueType {
  const types = typesOf(schema).filter((type) => type !== 'null')
  const [type] = types
  if (types.length !== 1) return 'json'
  return type === 'string' || type === 'integer' || type === 'number' || type === 'boolean'
    ? type
    : 'json'
}

/** What the value's own description leaves to the schema that it refers to: the meaning of the values. */
function wordsBehind(contract: Contract, schema: Schema | undefined): string {
  if (typeof schema !== 'object' || schema.$ref === undefined) return ''
  return resolve(contract, { $ref: schema.$ref }).schema.description ?? ''
}

function allowedValues(schema: SchemaObject, description: string): AllowedValue[] {
  const values = 'const' in schema ? [schema['const']] : ((schema['enum'] ?? []) as unknown[])
  const { meanings } = explained(description)
  return values
    .filter((value) => value !== null)
    .map(String)
    .map((value) => ({ value, meaning: meanings.get(value) }))
}

/** The default and the secrecy have fields of their own. */
function withoutMarks(schema: SchemaObject): SchemaObject {
  const { default: _default, 'x-secret': _secret, ...limits } = schema
  return limits
}
