/* oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema, and nobody awaits a schema. */
import { judges } from '../../test/judges.js'

judges({ if: { type: 'integer' }, then: { minimum: 5 }, else: { type: 'string' } }, [
  [5],
  ['a'],
  [4, 'value must be at least 5 but is 4'],
  [null, 'value must be a string but is null'],
])
judges({ if: { properties: { a: { const: 1 } }, required: ['a'] }, then: { required: ['b'] } }, [
  [{ a: 2 }],
  [{ a: 1, b: 1 }],
  [{ a: 1 }, 'b is missing'],
])
judges({ then: false, else: false }, [[1]])
