import { judges } from '../../test/judges.js'

judges({ allOf: [{ minimum: 1 }, { multipleOf: 2 }] }, [
  [2],
  [0, 'value must be at least 1 but is 0'],
  [-1, 'value must be at least 1 but is -1', 'value must be a multiple of 2 but is -1'],
])
// Issues come in the order of the value, whichever part they are from.
judges(
  {
    allOf: [
      { properties: { c: { type: 'string' } }, required: ['x'] },
      { properties: { a: { type: 'string' }, b: { items: { type: 'string' } } } },
    ],
  },
  [
    [
      { a: 1, b: ['', 2], c: 3 },
      'a must be a string but is 1',
      'b[1] must be a string but is 2',
      'c must be a string but is 3',
      'x is missing',
    ],
  ],
)
