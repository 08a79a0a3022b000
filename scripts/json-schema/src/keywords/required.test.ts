import { judges } from '../../test/judges.js'

judges({ required: ['a', 'b'] }, [
  [{ a: 1, b: null }],
  [[]],
  [{ a: 1, b: undefined }, 'b is missing'],
  [{}, 'a is missing', 'b is missing'],
])
judges({ required: ['toString', '__proto__'] }, [
  [JSON.parse('{ "toString": 1, "__proto__": 1 }')],
  [{}, 'toString is missing', '__proto__ is missing'],
])
judges({ properties: { a: {}, b: { type: 'string' } }, required: ['a', 'b', 'c'] }, [
  [{ a: 1, b: '', c: 1 }],
  [{}, 'a is missing', 'b is missing', 'c is missing'],
])
