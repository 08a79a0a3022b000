import { holds, not } from '@dbaas-valkey/source/condition'
import { ts } from '@dbaas-valkey/source/snippet'

import { scalar, type Keyword } from '../compile/keyword.js'
import { says } from '../model/message.js'

/** Validation, section 6.4.3. */
export const uniqueItems: Keyword = {
  ...scalar,
  name: 'uniqueItems',
  types: ['array'],
  visits: 'once',
  message: says(' has an item twice'),
  compile(context, given) {
    if (typeof given !== 'boolean') {
      throw context.unsupported('uniqueItems', '`uniqueItems` must be true or false.')
    }
    if (!given) return []
    return [
      context.assert(
        not(holds(ts`${context.use('isUnique')}(${context.value})`)),
        'uniqueItems',
        true,
      ),
    ]
  },
}
