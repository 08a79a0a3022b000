import { judges } from '../../test/judges.js'

const long = '𝄞𝄞𝄞'

judges({ maxLength: 2 }, [
  ['ab'],
  ['𝄞𝄞'],
  ['\ud834𝄞'],
  [['a', 'b', 'c']],
  ['abc', 'value must have at most 2 characters but is "abc"'],
  [long, `value must have at most 2 characters but is "${long}"`],
])
judges({ maxLength: 1 }, [['\ud834'], ['ab', 'value must have at most 1 character but is "ab"']])
