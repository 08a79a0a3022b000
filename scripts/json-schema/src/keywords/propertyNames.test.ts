import { judges } from '../../test/judges.js'

judges({ propertyNames: { maxLength: 2 } }, [
  [{ ab: 1 }],
  [[]],
  [{ abc: 1 }, 'abc must have at most 2 characters but is "abc"'],
])
judges({ propertyNames: false }, [[{}], [{ a: 1 }, 'a must not be there']])
