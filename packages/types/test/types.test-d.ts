import { expectTypeOf, test } from 'vitest'
import type {
  components,
  CreateValkeyServiceRequest,
  Operation,
  operations,
  paths,
  ValkeyService,
  ValkeySettings,
} from '@dbaas-valkey/types'
import type contract from '@dbaas-valkey/types/openapi.json'

test('an alias is the component of its name', () => {
  expectTypeOf<ValkeyService>().toEqualTypeOf<components['schemas']['ValkeyService']>()
})

test('what the contract requires is required, everything else may be left out', () => {
  expectTypeOf<{ plan: string }>().toExtend<CreateValkeyServiceRequest>()
  expectTypeOf<Record<never, never>>().not.toExtend<CreateValkeyServiceRequest>()
  expectTypeOf<ValkeyService['name']>().toEqualTypeOf<string>()
  expectTypeOf<ValkeyService['uri']>().toEqualTypeOf<string | undefined>()
})

test('a property with a default may be left out', () => {
  expectTypeOf<Record<never, never>>().toExtend<ValkeySettings>()
})

test('an enum is the union of its values, null among them where the contract allows it', () => {
  expectTypeOf<NonNullable<Operation['state']>>().toEqualTypeOf<
    'failure' | 'pending' | 'success' | 'timeout'
  >()
  expectTypeOf<null>().toExtend<ValkeySettings['maxmemory_policy']>()
  expectTypeOf<'sometimes'>().not.toExtend<ValkeySettings['maxmemory_policy']>()
})

test('paths and operations name the same things', () => {
  type Create = operations['create-dbaas-service-valkey']
  expectTypeOf<paths['/dbaas-valkey/{name}']['post']>().toEqualTypeOf<Create>()
  expectTypeOf<Create['parameters']['path']>().toEqualTypeOf<{ name: string }>()
  expectTypeOf<
    Create['requestBody']['content']['application/json']
  >().toEqualTypeOf<CreateValkeyServiceRequest>()
})

test('the contract can be imported', () => {
  expectTypeOf<typeof contract.openapi>().toEqualTypeOf<string>()
})
