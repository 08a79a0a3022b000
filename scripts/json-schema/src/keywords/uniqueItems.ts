import { holds, not } from '../expression.js'
import { scalar, type Keyword } from '../keyword.js'

/** Validation, section 6.4.3. */
export const uniqueItems: Keyword = {
  ...scalar,
  name: 'uniqueItems',
  types: ['array'],
  visits: 'once',
  message: "says(' has an item twice')",
  compile(subject, given) {
    if (typeof given !== 'boolean') {
      throw subject.unsupported('uniqueItems', '`uniqueItems` must be true or false.')
    }
    if (!given) return []
    return [
      subject.assert(
        not(holds(`${subject.use('isUnique')}(${subject.value})`)),
        'uniqueItems',
        true,
      ),
    ]
  },
}
