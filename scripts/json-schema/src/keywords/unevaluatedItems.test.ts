import { judges } from '../../test/judges.js'

judges(
  {
    prefixItems: [true],
    anyOf: [{ prefixItems: [true, { type: 'string' }] }, true],
    contains: { const: 'any' },
    minContains: 0,
    unevaluatedItems: false,
  },
  [
    [[1]],
    [[1, 'a']],
    [[1, 'a', 'any']],
    [[1, 2], '[1] is one item too many'],
    [[1, 'a', 3, 'any'], '[2] is one item too many'],
  ],
)
judges(
  {
    $ref: '#/$defs/pair',
    $defs: { pair: { prefixItems: [true, true] } },
    unevaluatedItems: { type: 'null' },
  },
  [[[1, 2, null]], [[1, 2, 3], '[2] must be null but is 3']],
)
