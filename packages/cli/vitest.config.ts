import { mergeConfig } from 'vitest/config'

import { base } from '../../vitest.base.js'

// These tests wait for programs more than they compute.
export default mergeConfig(base, { test: { maxWorkers: 2 } })
