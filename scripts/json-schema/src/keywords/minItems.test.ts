import { judges } from '../../test/judges.js'

judges({ minItems: 2 }, [[[1, 2]], [{}], [[1], 'value must have at least 2 items but is an array']])
