import { judges } from '../../test/judges.js'

judges({ dependentSchemas: { a: { properties: { b: { type: 'string' } } }, c: false } }, [
  [{ b: 1 }],
  [{ a: 1, b: 'x' }],
  [{ a: 1, b: 1 }, 'b must be a string but is 1'],
  [{ c: 1 }, 'value must not be there'],
])
