import { judges } from '../../test/judges.js'

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

// What `maxLength` bounds is not tried for longer texts, which would take longer than the bound says.
judges({ pattern: '^a*a*a*b$', maxLength: 300 }, [
  ['aab'],
  ['aa', 'value must match ^a*a*a*b$ but is "aa"'],
  ['a'.repeat(1_000_000), `value must have at most 300 characters but is "${'a'.repeat(79)}…"`],
])
