import { judges } from '../../test/judges.js'

judges({ items: { type: 'string' } }, [
  [['a']],
  [[]],
  [{ 0: 1 }],
  [['a', 1, null], '[1] must be a string but is 1', '[2] must be a string but is null'],
])
judges({ prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false }, [
  [['a', 1]],
  [['a']],
  [
    [1, 'a', 2],
    '[0] must be a string but is 1',
    '[1] must be an integer but is "a"',
    '[2] must not be there',
  ],
])
judges({ items: { items: { maximum: 1 } } }, [
  [[[1]]],
  [[[1], [0, 2]], '[1][1] must be at most 1 but is 2'],
])
