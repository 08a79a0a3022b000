import { callUnit } from '../apply.js'
import type { Keyword } from '../keyword.js'

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
  compile(subject, given) {
    const { compiler, unit } = subject.frame
    if (typeof given !== 'string') {
      throw subject.unsupported('$dynamicRef', 'A reference must be a string.')
    }
    const target = compiler.registry.resolveDynamic(subject.location, given, unit.variant.anchors)
    return [callUnit(subject, target, 'Part')]
  },
}
