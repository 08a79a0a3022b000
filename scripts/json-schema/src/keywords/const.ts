import { and } from '@dbaas-valkey/source/condition'

import { scalar, type Keyword } from '../compile/keyword.js'
import { says } from '../model/message.js'
import { differs, possible } from '../support/equality.js'

/** Validation, section 6.1.3. */
export const constant: Keyword = {
  ...scalar,
  name: 'const',
  types: 'any',
  comparison: 'equality',
  visits: 'once',
  message: says(' must be ', 'json'),
  compile(context, given) {
    const fails = and(...possible(context, [given]).map((value) => differs(context, value)))
    return [context.assert(fails, 'const', given)]
  },
}
