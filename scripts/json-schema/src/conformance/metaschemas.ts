import { createRequire } from 'node:module'

import type { Document } from '../model/registry.js'

const require = createRequire(import.meta.url)

const names = [
  'schema',
  'meta/applicator',
  'meta/content',
  'meta/core',
  'meta/format-annotation',
  'meta/meta-data',
  'meta/unevaluated',
  'meta/validation',
]

/** The schemas that describe JSON Schema 2020-12 itself, as Ajv ships them; some tests refer to them. */
export function readMetaschemas(): Document[] {
  return names.map((name) => ({
    uri: `https://json-schema.org/draft/2020-12/${name}`,
    root: require(`ajv/dist/refs/json-schema-2020-12/${name}.json`) as unknown,
  }))
}
