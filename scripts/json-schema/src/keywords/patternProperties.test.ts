import { judges } from '../../test/judges.js'

judges({ patternProperties: { '^n': { type: 'integer' }, x$: { minimum: 5 } } }, [
  [{ n: 1, x: 5, other: 'a' }],
  [{ n: 'a' }, 'n must be an integer but is "a"'],
  [{ nx: 4.5 }, 'nx must be an integer but is 4.5', 'nx must be at least 5 but is 4.5'],
])
judges(
  { properties: { a: true }, patternProperties: { '^b': true }, additionalProperties: false },
  [[{ a: 1, b: 1, bb: 1 }], [{ c: 1 }, 'c is not a known property']],
)
