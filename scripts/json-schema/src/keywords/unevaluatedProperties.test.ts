/* oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema, and nobody awaits a schema. */
import { judges } from '../../test/judges.js'

judges(
  {
    properties: { a: true },
    allOf: [{ patternProperties: { '^x': true } }],
    anyOf: [{ required: ['b'], properties: { b: true } }, true],
    if: { required: ['c'] },
    then: { properties: { c: true, d: true } },
    $ref: '#/$defs/more',
    $defs: { more: { properties: { e: true } } },
    unevaluatedProperties: false,
  },
  [
    [{ a: 1, x1: 1, b: 1, c: 1, d: 1, e: 1 }],
    [{ d: 1 }, 'd is not a known property'],
    [{ a: 1, f: 1 }, 'f is not a known property'],
  ],
)
judges({ properties: { a: true }, unevaluatedProperties: { type: 'integer' } }, [
  [{ a: 'x', b: 1 }],
  [{ b: 'x' }, 'b must be an integer but is "x"'],
])
