/** What must compile, and what must not: the types as a user meets them. */
import type { Operation, ValkeyService } from '@dbaas-valkey/types'
import { operations } from '@dbaas-valkey/validator/operations'
import { expectTypeOf, test } from 'vitest'

import {
  createClient,
  createDbaasServiceValkey,
  createTransport,
  type Client,
} from '../src/index.js'
import { createPaths } from '../src/paths.js'

declare const valkey: Client

test('methods take their parameters flat and the body as `body`', () => {
  expectTypeOf(valkey.createDbaasServiceValkey).returns.resolves.toEqualTypeOf<Operation>()
  expectTypeOf(valkey.getDbaasServiceValkey).returns.resolves.toEqualTypeOf<ValkeyService>()
  void valkey.createDbaasServiceValkey(
    { name: 'cache', body: { plan: 'startup-4' } },
    { timeout: 1000 },
  )
  void valkey.listZones()
  void valkey.listZones({}, { retry: false })
  // @ts-expect-error the plan is required
  void valkey.createDbaasServiceValkey({ name: 'cache', body: {} })
  // @ts-expect-error the name is required
  void valkey.getDbaasServiceValkey({})
  // @ts-expect-error options are the second argument
  void valkey.listZones({ retry: false })
})

test('paths are those of openapi-fetch', async () => {
  const { data, error } = await createPaths(valkey).GET('/dbaas-valkey/{name}', {
    params: { path: { name: 'cache' } },
  })
  expectTypeOf(data).toEqualTypeOf<ValkeyService | undefined>()
  if (error && 'message' in error) expectTypeOf(error.message).toBeString()
  // @ts-expect-error there is no such path
  void createPaths(valkey).GET('/dbaas-redis/{name}', { params: { path: { name: 'cache' } } })
  // @ts-expect-error the path has no such method
  void createPaths(valkey).DELETE('/zone')
})

test('options are typed from the contract', () => {
  createClient({ zone: 'ch-gva-2', validator: operations })
  createClient({ zone: undefined, apiKey: undefined, timeout: undefined })
  // @ts-expect-error there is no such zone
  createClient({ zone: 'us-east-1' })
})

test('functions take a transport or a client', () => {
  void createDbaasServiceValkey(createTransport(), { name: 'cache', body: { plan: 'startup-4' } })
  void createDbaasServiceValkey(valkey, { name: 'cache', body: { plan: 'startup-4' } })
})
