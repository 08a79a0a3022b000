import { holds, not } from '../print/expression.js'
import { scalar, type Keyword } from '../compile/keyword.js'

/** Validation, section 6.4.3. */
export const uniqueItems: Keyword = {
  ...scalar,
  name: 'uniqueItems',
  types: ['array'],
  visits: 'once',
  message: "says(' has an item twice')",
  compile(context, given) {
    if (typeof given !== 'boolean') {
      throw context.unsupported('uniqueItems', '`uniqueItems` must be true or false.')
    }
    if (!given) return []
    return [
      context.assert(
        not(holds(`${context.use('isUnique')}(${context.value})`)),
        'uniqueItems',
        true,
      ),
    ]
  },
}
