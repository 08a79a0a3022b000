import { scalar, type Companion } from '../compile/keyword.js'
import { says } from '../model/message.js'

/** Validation, section 6.5.3. */
export const required: Companion = {
  ...scalar,
  name: 'required',
  types: ['object'],
  visits: 'once',
  message: says(' is missing'),
}
