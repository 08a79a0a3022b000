import { judges } from '../../test/judges.js'

judges({ format: 'date' }, [
  ['2026-11-23'],
  [20261123],
  ['2026-11-31', 'value must be a valid date but is "2026-11-31"'],
])
judges({ type: 'integer', format: 'int32' }, [
  [2147483647],
  [2147483648, 'value must be a valid int32 but is 2147483648'],
])
judges({ type: 'number', format: 'float' }, [
  [1.5],
  [1e39, 'value must be a valid float but is 1e+39'],
])
judges({ format: 'password' }, [['anything'], [1]])
