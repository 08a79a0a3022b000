import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import type { components, operations as contract } from '@dbaas-valkey/types'
import { expectTypeOf, test } from 'vitest'

import { isValkeyUser, ValkeyService, type Issue, type Result } from '../src/generated/index.js'
import * as described from '../src/generated/json-schema/index.js'
import { operations } from '../src/generated/operations.js'

type Service = components['schemas']['ValkeyService']

test('a schema is a value and a type of one name', () => {
  expectTypeOf<ValkeyService>().toEqualTypeOf<Service>()
  expectTypeOf(ValkeyService.parse).returns.toEqualTypeOf<Service>()
  expectTypeOf(ValkeyService.validate).returns.toEqualTypeOf<Result<Service>>()
})

test('a check narrows what it is asked about', () => {
  const value: unknown = {}
  if (ValkeyService.is(value)) expectTypeOf(value).toEqualTypeOf<Service>()
  if (isValkeyUser(value)) expectTypeOf(value).toEqualTypeOf<components['schemas']['ValkeyUser']>()
})

test('a result has a value or issues', () => {
  const result = ValkeyService.validate({})
  if (result.ok) expectTypeOf(result.value).toEqualTypeOf<Service>()
  else expectTypeOf(result.issues).toEqualTypeOf<readonly Issue[]>()
  if (result.issues === undefined) expectTypeOf(result.value).toEqualTypeOf<Service>()
})

test('a schema is a Standard Schema, from whose type the values can be inferred', () => {
  expectTypeOf(ValkeyService).toExtend<StandardSchemaV1>()
  expectTypeOf(ValkeyService).toExtend<StandardSchemaV1<Service>>()
  expectTypeOf(ValkeyService).not.toExtend<StandardSchemaV1<string>>()
  expectTypeOf<StandardSchemaV1.InferInput<typeof ValkeyService>>().toEqualTypeOf<Service>()
  expectTypeOf<StandardSchemaV1.InferOutput<typeof ValkeyService>>().toEqualTypeOf<Service>()
  expectTypeOf<Issue>().toExtend<StandardSchemaV1.Issue>()
  expectTypeOf<Result<Service>>().toExtend<StandardSchemaV1.Result<Service>>()
})

test('a described schema implements Standard JSON Schema as well, with the same type', () => {
  expectTypeOf(described.ValkeyService).toExtend<StandardSchemaV1<Service>>()
  expectTypeOf(described.ValkeyService).toExtend<StandardJSONSchemaV1<Service>>()
  expectTypeOf(described.ValkeyService).not.toExtend<StandardJSONSchemaV1<string>>()
  expectTypeOf<described.ValkeyService>().toEqualTypeOf<Service>()
})

test('the generic functions of libraries infer from it', () => {
  const validate = <T extends StandardSchemaV1>(
    _schema: T,
    _input: StandardSchemaV1.InferInput<T>,
  ): StandardSchemaV1.InferOutput<T> => _input as StandardSchemaV1.InferOutput<T>
  expectTypeOf(validate(ValkeyService, {} as Service)).toEqualTypeOf<Service>()
  // @ts-expect-error -- no service
  validate(ValkeyService, { plan: 4 })
})

test('validators of an operation have its types', () => {
  type Create = contract['create-dbaas-service-valkey']
  const create = operations['create-dbaas-service-valkey']
  expectTypeOf(create.path.parse).returns.toEqualTypeOf<Create['parameters']['path']>()
  expectTypeOf(create.query).toEqualTypeOf<undefined>()
  expectTypeOf(create.body.parse).returns.toEqualTypeOf<
    Create['requestBody']['content']['application/json']
  >()
  expectTypeOf(create.responses[200].parse).returns.toEqualTypeOf<
    components['schemas']['Operation']
  >()
  expectTypeOf(create.responses.default.parse).returns.toEqualTypeOf<
    components['schemas']['Problem']
  >()
})
