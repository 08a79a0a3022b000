import { fileURLToPath } from 'node:url'

import type { InteropClient } from '../lib/client.js'
import { installRequirements, pythonIn } from '../lib/virtual-environment.js'

const contract = fileURLToPath(import.meta.resolve('@dbaas-valkey/types/openapi.json'))

export const client: InteropClient = {
  name: 'schemathesis',
  libraries: { schemathesis: '4.32.5', 'requests-exoscale-auth': '1.1.2' },
  needs: ['python3'],
  coversEveryOperation: true,
  timeLimit: 300,
  prepare: installRequirements,
  program: (workspace) => ({
    command: pythonIn(workspace),
    args: ['-B', `${workspace.source}/program.py`, contract],
    // It leaves files where it runs.
    cwd: workspace.cache,
  }),
}
