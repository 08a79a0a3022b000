import { judges } from '../../test/judges.js'

judges({ minProperties: 2 }, [
  [{ a: 1, b: 2 }],
  [[]],
  [{ a: 1, b: undefined }, 'value must have at least 2 properties but is an object'],
])
