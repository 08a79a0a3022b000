import { judges } from '../../test/judges.js'

judges({ oneOf: [{ multipleOf: 3 }, { multipleOf: 5 }] }, [
  [3],
  [5],
  [15, 'value must have exactly one of 2 forms but is 15'],
  [1, 'value must have exactly one of 2 forms but is 1'],
])
