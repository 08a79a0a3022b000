import { judges } from '../../test/judges.js'

judges({ contains: { minimum: 5 } }, [
  [[1, 5]],
  ['x'],
  [[], 'value must contain at least 1 certain item but is an array'],
  [[4], 'value must contain at least 1 certain item but is an array'],
])
judges({ contains: { const: 1 }, minContains: 2, maxContains: 3 }, [
  [[1, 1]],
  [[1], 'value must contain at least 2 certain items but is an array'],
  [[1, 1, 1, 1], 'value must contain at most 3 certain items but is an array'],
])
judges({ contains: { const: 1 }, minContains: 0 }, [[[]]])
judges({ minContains: 2 }, [[[]]])
