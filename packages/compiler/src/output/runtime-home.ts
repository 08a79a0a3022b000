import { existsSync } from 'node:fs'
import { join } from 'node:path'

const packed = join(import.meta.dirname, 'validator')

/** The folder that holds `src/runtime`, which the validators call: beside the bundle, or its place in the repository. */
export const runtimeHome = existsSync(packed)
  ? packed
  : join(import.meta.dirname, '../../../validator')
