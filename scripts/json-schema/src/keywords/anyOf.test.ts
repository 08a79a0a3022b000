import { judges } from '../../test/judges.js'

judges({ anyOf: [{ type: 'string' }, { minimum: 5 }] }, [
  ['a'],
  [5],
  [1, 'value must have one of 2 forms but is 1'],
])
// The one that comes nearest was meant.
judges(
  {
    anyOf: [
      { type: 'string' },
      { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
      { type: 'object', required: ['b', 'c'] },
    ],
  },
  [
    [{ a: 'x' }],
    [{ a: 1 }, 'a must be a string but is 1'],
    [{ b: 1 }, 'value must have one of 3 forms but is an object'],
    [1, 'value must have one of 3 forms but is 1'],
  ],
)
judges({ anyOf: [{ required: ['a'] }, true] }, [[{}]])
