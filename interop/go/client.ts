import type { InteropClient } from '../lib/client.js'

export const client: InteropClient = {
  name: 'go',
  libraries: {
    'github.com/exoscale/egoscale/v3': 'v3.1.43',
    'github.com/redis/go-redis/v9': 'v9.23.0',
    'github.com/valkey-io/valkey-go': 'v1.0.79',
  },
  needs: ['go'],
  coversEveryOperation: true,
  prepare: async ({ cache, execute }) => {
    await execute({ command: 'go', args: ['build', '-o', `${cache}/program`, '.'] })
  },
  program: ({ cache }) => ({ command: `${cache}/program`, args: [] }),
}
