import { judges } from '../../test/judges.js'

judges({ exclusiveMaximum: 3 }, [[2.9], [[]], [3, 'value must be below 3 but is 3']])
