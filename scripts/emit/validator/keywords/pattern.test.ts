import { judges } from '../test/judges.js'

judges({ pattern: '^\\p{Lu}\\/\\d' }, [
  ['Ä/1'],
  ['Ä/1x'],
  [1],
  ['ä/1', 'value must match ^\\p{Lu}\\/\\d but is "ä/1"'],
])
// Not anchored unless it says so.
judges({ pattern: 'a/b' }, [['xa/bx'], ['ab', 'value must match a/b but is "ab"']])
