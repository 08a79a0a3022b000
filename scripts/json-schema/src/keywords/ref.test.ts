import { judges } from '../../test/judges.js'

judges({ $ref: '#/$defs/a~1b%25', $defs: { 'a/b%': { type: 'string' } }, minLength: 2 }, [
  ['ab'],
  ['a', 'value must have at least 2 characters but is "a"'],
  [1, 'value must be a string but is 1'],
])
judges({ properties: { next: { $ref: '#' }, value: { type: 'integer' } } }, [
  [{ value: 1, next: { value: 2 } }],
  [{ next: { next: { value: 'x' } } }, 'next.next.value must be an integer but is "x"'],
])
judges(
  {
    $id: 'http://a.test/',
    items: { $ref: 'item' },
    $defs: { i: { $id: 'item', $anchor: 'x', minimum: 1 } },
  },
  [[[1]], [[0], '[0] must be at least 1 but is 0']],
)
