import { judges } from '../../test/judges.js'

judges({ multipleOf: 0.01 }, [
  [19.99],
  [0],
  [1e308],
  ['x'],
  [0.075, 'value must be a multiple of 0.01 but is 0.075'],
])
judges({ multipleOf: 1e-8 }, [
  [12391239123],
  [1e-7],
  [1.5e-8, 'value must be a multiple of 1e-8 but is 1.5e-8'],
])
judges({ type: 'integer', multipleOf: 512 }, [
  [1024],
  [0],
  [-512],
  [513, 'value must be a multiple of 512 but is 513'],
])
