import { fileURLToPath } from 'node:url'

import { mergeConfig } from 'vitest/config'

import { base } from '../../vitest.base.js'

export default mergeConfig(base, {
  resolve: {
    // The sources are tested, not what was last built from them.
    alias: {
      '#messages': fileURLToPath(new URL('src/generated/messages.ts', import.meta.url)),
    },
  },
  test: { include: ['test/**/*.test.ts'], typecheck: { enabled: true } },
})
