import { judges } from '../../test/judges.js'

judges({ exclusiveMinimum: 0 }, [
  [0.1],
  [{}],
  [0, 'value must be above 0 but is 0'],
  [-0, 'value must be above 0 but is 0'],
])
