import { judges } from '../../test/judges.js'

judges({ maximum: 3 }, [[3], [-1e300], ['4'], [3.5, 'value must be at most 3 but is 3.5']])
judges({ type: 'integer', maximum: 3 }, [[3], [4, 'value must be at most 3 but is 4']])
