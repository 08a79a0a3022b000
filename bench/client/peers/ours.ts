import { createClient, createDbaasServiceValkey, createTransport } from '@dbaas-valkey/client'
import { createPaths } from '@dbaas-valkey/client/paths'

import { body, credentials, endpoint, mockFetch } from '../mock.js'
import type { Contender } from '../contender.js'

const options = { endpoint, fetch: mockFetch, ...credentials }

/** Ours, signed: through a standalone function, a method, and openapi-fetch's paths. */
export function ours(): Contender[] {
  const transport = createTransport(options)
  const client = createClient(options)
  const paths = createPaths(client)
  return [
    {
      name: 'ours: function, signed',
      call: () => createDbaasServiceValkey(transport, { name: 'cache', body }),
    },
    {
      name: 'ours: method, signed',
      call: () => client.createDbaasServiceValkey({ name: 'cache', body }),
    },
    {
      name: 'ours: paths, signed',
      call: () => paths.POST('/dbaas-valkey/{name}', { params: { path: { name: 'cache' } }, body }),
    },
  ]
}
