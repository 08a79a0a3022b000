import type { InteropClient } from '../lib/client.js'
import { installRequirements, pythonIn } from '../lib/virtual-environment.js'

export const client: InteropClient = {
  name: 'python',
  libraries: {
    exoscale: '0.16.4',
    'exoscale-connector': '0.6.2',
    redis: '8.1.0',
    valkey: '6.2.0',
  },
  needs: ['python3'],
  coversEveryOperation: true,
  prepare: installRequirements,
  program: (workspace) => ({ command: pythonIn(workspace), args: ['-B', 'program.py'] }),
}
