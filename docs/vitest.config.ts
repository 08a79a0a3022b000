import { mergeConfig } from 'vitest/config'

import { base } from '../vitest.base.js'

// The site is a workspace of its own, with its own tests: `pnpm docs:check`.
export default mergeConfig(base, {
  test: { include: ['test/**/*.test.ts', 'embed/**/*.test.ts'] },
})
