import { judges } from '../../test/judges.js'

judges({ minLength: 2 }, [
  ['ab'],
  ['𝄞𝄞'],
  [1],
  ['𝄞', 'value must have at least 2 characters but is "𝄞"'],
  ['', 'value must have at least 2 characters but is ""'],
])
judges({ minLength: 1 }, [['a'], ['', 'value must have at least 1 character but is ""']])
judges({ minLength: 0 }, [['']])
