import { callFunction } from '../compile/apply.js'
import type { Keyword } from '../compile/keyword.js'

/**
 * Core, section 8.2.3.2. A schema is compiled once for each set of dynamic anchors that are in force on the way to it,
 * so where the reference leads is known here.
 */
export const dynamicRef: Keyword = {
  name: '$dynamicRef',
  phase: 'main',
  types: 'any',
  subschemas: 'dynamic reference',
  appliesTo: 'value',
  comparison: 'other',
  visits: 'once',
  form: 'condition',
  message: undefined,
  compile(context, given) {
    const { compiler, compiled } = context.fn
    if (typeof given !== 'string') {
      throw context.unsupported('$dynamicRef', 'A reference must be a string.')
    }
    const target = compiler.registry.resolveDynamic(
      context.location,
      given,
      compiled.variant.anchors,
    )
    return [callFunction(context, target, 'Part')]
  },
}
