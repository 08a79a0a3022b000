import { judges } from '../../test/judges.js'

judges({ type: 'integer' }, [
  [1],
  [1.0],
  [1.5, 'value must be an integer but is 1.5'],
  ['1', 'value must be an integer but is "1"'],
])
judges({ type: 'number' }, [
  [1.5],
  [Number.NaN, 'value must be a number but is NaN'],
  [Infinity, 'value must be a number but is Infinity'],
])
judges({ type: 'object' }, [
  [{}],
  [[], 'value must be an object but is an array'],
  [null, 'value must be an object but is null'],
])
judges({ type: 'array' }, [[[]], [{ length: 0 }, 'value must be an array but is an object']])
judges({ type: 'null' }, [[null], [undefined, 'value must be null but is undefined']])
judges({ type: ['string', 'null'] }, [
  ['a'],
  [null],
  [1, 'value must be a string or null but is 1'],
])
judges({ type: ['integer', 'number'] }, [[1], [1.5]])
judges({ type: ['integer', 'string'], minimum: 1, minLength: 2 }, [
  [1],
  ['ab'],
  [0, 'value must be at least 1 but is 0'],
  ['a', 'value must have at least 2 characters but is "a"'],
  [1.5, 'value must be an integer or a string but is 1.5'],
])
