import { judges } from '../../test/judges.js'

judges({ uniqueItems: true }, [
  [[1, '1', true, 'true', null, 'null', [], {}, ['1'], [1]]],
  [[{ a: 1 }, { a: 2 }]],
  [[0, -0], 'value has an item twice'],
  [
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    'value has an item twice',
  ],
  [['a', 'b', 'a'], 'value has an item twice'],
])
judges({ uniqueItems: false }, [[[1, 1]]])
