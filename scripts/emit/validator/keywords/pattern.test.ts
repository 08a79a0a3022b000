import { judges } from '../test/judges.js'

judges({ pattern: '^\\p{Lu}\\/\\d' }, [
  ['Ä/1'],
  ['Ä/1x'],
  [1],
  ['ä/1', 'value must match ^\\p{Lu}\\/\\d but is "ä/1"'],
])
// Not anchored unless it says so.
judges({ pattern: 'a/b' }, [['xa/bx'], ['ab', 'value must match a/b but is "ab"']])

// No file holds half of a surrogate pair as it is.
judges({ type: 'string', pattern: '^\ud800+$' }, [
  ['\ud800\ud800'],
  ['\ufffd', 'value must match ^\ud800+$ but is "\ufffd"'],
])
