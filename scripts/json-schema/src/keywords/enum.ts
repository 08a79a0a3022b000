import { and, holds, not } from '@dbaas-valkey/source/condition'
import { array } from '@dbaas-valkey/source/layout'
import { literal } from '@dbaas-valkey/source/literal'
import type { Name } from '@dbaas-valkey/source/name'
import { ts } from '@dbaas-valkey/source/snippet'

import type { KeywordContext } from '../compile/keyword-context.js'
import { scalar, type Keyword } from '../compile/keyword.js'
import { says } from '../model/message.js'
import { variableFor } from '../print/names.js'
import { differs, possible } from '../support/equality.js'

/** Validation, section 6.1.2. A chain of comparisons is what engines are fastest at. */
export const enumeration: Keyword = {
  ...scalar,
  name: 'enum',
  types: 'any',
  comparison: 'equality',
  visits: 'once',
  message: says(' must be one of ', 'list'),
  compile(context, given) {
    if (!Array.isArray(given)) throw context.unsupported('enum', '`enum` must be a list of values.')
    const allowed = possible(context, given)
    const fails = and(...allowed.map((value) => differs(context, value)))
    if (context.pass === 'boolean' && allowed.length < 6)
      return [{ kind: 'assertion', fails, issue: '' }]
    const list = listConstant(context, allowed)
    const issue = context.report('failEnum', 'enum', list, context.shown)
    // The issue pass has the list at hand, and need not be as fast.
    const isPlain = allowed.every((value) => typeof value !== 'object' || value === null)
    const absent = not(holds(ts`${list}.includes(${context.value})`))
    return [{ kind: 'assertion', fails: isPlain ? absent : fails, issue }]
  },
}

/** The list is a constant, so that the words for it are put together only once. */
function listConstant({ location, fn }: KeywordContext, values: readonly unknown[]): Name {
  const name = variableFor(location.pointer.split('/').at(-1) ?? '')
  const list = array(...values.map(literal))
  return fn.compiled.module.constant(`${name}Values`, 'readonly unknown[]', list)
}
