import { judges } from '../../test/judges.js'

judges({ const: 'a' }, [['a'], ['b', 'value must be "a" but is "b"']])
judges({ const: { a: null, b: [] } }, [
  [{ b: [], a: null }],
  [{ a: null }, 'value must be {"a":null,"b":[]} but is an object'],
])
judges({ const: JSON.parse('{ "__proto__": 1 }') }, [
  [JSON.parse('{ "__proto__": 1 }')],
  [{}, 'value must be {"__proto__":1} but is an object'],
])
judges({ const: false }, [[false], [0, 'value must be false but is 0']])
