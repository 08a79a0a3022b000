import { callUnit } from '../apply.js'
import type { Keyword } from '../keyword.js'

/**
 * Core, section 8.2.3.2. A schema is compiled once for each set of dynamic anchors that are in force on the way to it,
 * so where the reference leads is known here.
 */
export const dynamicRef: Keyword = {
  name: '$dynamicRef',
  compile(subject, given) {
    const { location, frame } = subject
    const { compiler, unit } = frame
    if (typeof given !== 'string')
      throw subject.unsupported('$dynamicRef', 'A reference must be a string.')
    const target = compiler.registry.resolve(location, given)
    const name = given.slice(given.indexOf('#') + 1)
    const isDynamic = typeof target.schema === 'object' && target.schema.$dynamicAnchor === name
    const actual = (isDynamic ? unit.variant.anchors.get(name) : undefined) ?? target
    return [callUnit(subject, compiler.unit(actual, unit.variant, unit, 'Part'))]
  },
}
