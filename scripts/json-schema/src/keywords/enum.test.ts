import { judges } from '../../test/judges.js'

judges({ enum: ['on', 'off', null] }, [
  ['on'],
  [null],
  ['On', 'value must be one of "on", "off", null but is "On"; did you mean "on"?'],
  [undefined, 'value must be one of "on", "off", null but is undefined'],
  [true, 'value must be one of "on", "off", null but is true'],
])
// More values than a chain of comparisons is worth, and values that are not of the type.
judges({ type: 'string', enum: ['a', 'b', 'c', 'd', 'e', 'f', 1] }, [
  ['f'],
  [1, 'value must be one of "a", "b", "c", "d", "e", "f" but is 1'],
])
judges({ enum: [{ a: [1, { b: 2 }] }, 1] }, [
  [{ a: [1, { b: 2 }] }],
  [1],
  [{ a: [1, { b: 3 }] }, 'value must be one of {"a":[1,{"b":2}]}, 1 but is an object'],
  [{ a: [1, { b: 2 }], c: 1 }, 'value must be one of {"a":[1,{"b":2}]}, 1 but is an object'],
])
