import { judges } from '../../test/judges.js'

judges({ dependentRequired: { a: ['b', 'c'], toString: ['d'] } }, [
  [{}],
  [{ a: 1, b: 1, c: 1 }],
  [{ a: 1, c: 1 }, 'b is missing'],
  [{ toString: 1 }, 'd is missing'],
])
