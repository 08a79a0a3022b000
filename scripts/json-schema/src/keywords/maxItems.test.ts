import { judges } from '../../test/judges.js'

judges({ maxItems: 1 }, [[[1]], ['ab'], [[1, 2], 'value must have at most 1 item but is an array']])
