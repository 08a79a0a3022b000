import { judges } from '../../test/judges.js'

judges({ properties: { a: { type: 'string' }, 'b-c': { minimum: 1 } } }, [
  [{ a: 'x', 'b-c': 1, d: 1 }],
  [{ a: undefined }],
  [{}],
  [[]],
  [{ 'b-c': 0, a: 1 }, 'b-c must be at least 1 but is 0', 'a must be a string but is 1'],
])
// Names that every object answers to.
judges({ properties: { constructor: { type: 'string' }, toString: { type: 'string' } } }, [
  [{}],
  [{ constructor: 'x' }],
  [{ constructor: 1 }, 'constructor must be a string but is 1'],
])
judges({ properties: { ['__proto__']: { type: 'string' } } }, [
  [{}],
  [JSON.parse('{ "__proto__": 1 }'), '__proto__ must be a string but is 1'],
])
// Many properties.
const names = Array.from({ length: 20 }, (_, index) => `p${index}`)
judges(
  {
    properties: Object.fromEntries(names.map((name) => [name, { type: 'integer' }])),
    required: names.slice(18),
  },
  [
    [{ p18: 1, p19: 1 }],
    [{ p19: 1 }, 'p18 is missing'],
    [{ p18: 'x', p19: 1 }, 'p18 must be an integer but is "x"'],
  ],
)

// A property that nothing is said of after all needs no variable.
judges({ type: ['number', 'object'], properties: { a: { not: false } } }, [
  [1],
  [{ a: 1 }],
  ['a', 'value must be a number or an object but is "a"'],
])
