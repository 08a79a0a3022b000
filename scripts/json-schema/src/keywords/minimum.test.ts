import { judges } from '../../test/judges.js'

judges({ minimum: -1.5 }, [[-1.5], [0], [null], [-2, 'value must be at least -1.5 but is -2']])
