import { judges } from '../../test/judges.js'

judges({ maxProperties: 1 }, [
  [{ a: 1 }],
  [{ a: 1, b: undefined }],
  [{ a: 1, b: 2 }, 'value must have at most 1 property but is an object'],
])
