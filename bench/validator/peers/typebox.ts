import { Compile } from 'typebox/schema'

import type { JsonSchema } from '../json-schema.js'
import type { Compiled } from './compiled.js'

export function compile(schema: JsonSchema): Compiled {
  const validator = Compile(schema as object)
  return {
    is: (value) => validator.Check(value),
    issues: (value) => validator.Errors(value)[1],
  }
}
