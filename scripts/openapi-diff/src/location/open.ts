import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { JsonObject } from '@dbaas-valkey/contract/model'
import { paths, root } from '@dbaas-valkey/contract/paths'

import { revisionText } from '../load.js'
import { createLocate, type Locate } from './locate.js'

/** Finds lines in what `readContract` read: a file with those it refers to, or a revision's bundle. */
export function locateIn(source: string, bundle: JsonObject): Locate {
  if (existsSync(source)) return createLocate(resolve(source), bundle)
  return createLocate(join(root, paths.bundled), bundle, () => revisionText(source))
}
