import { join } from 'node:path'

import type { InteropClient } from '../lib/client.js'

export const client: InteropClient = {
  name: 'java',
  libraries: {
    'redis.clients:jedis': '8.0.2',
    'io.valkey:valkey-java': '5.5.0',
    'io.lettuce:lettuce-core': '7.7.0.RELEASE',
    'requests signed as com.exoscale.sdk signs them': '0.0.5-SNAPSHOT-67bb8b8',
  },
  needs: ['java', 'mvn'],
  coversEveryOperation: false,
  async prepare({ cache, execute }) {
    const libraries = `-DoutputDirectory=${join(cache, 'lib')}`
    await execute({
      command: 'mvn',
      args: [
        '-q',
        '-B',
        `-Dinterop.cache=${cache}`,
        libraries,
        'compile',
        'dependency:copy-dependencies',
      ],
    })
  },
  program: ({ cache }) => ({
    command: 'java',
    args: ['-cp', `${join(cache, 'target/classes')}:${join(cache, 'lib')}/*`, 'Program'],
  }),
}
