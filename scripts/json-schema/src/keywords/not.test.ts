import { judges } from '../../test/judges.js'

judges({ not: { type: 'string', minLength: 2 } }, [
  ['a'],
  [1],
  ['ab', 'value is just what it must not be'],
])
judges({ properties: { a: { not: {} } } }, [[{}], [{ a: 1 }, 'a is just what it must not be']])
