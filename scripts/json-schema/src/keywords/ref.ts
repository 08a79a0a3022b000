import { callFunction } from '../compile/apply.js'
import type { Keyword } from '../compile/keyword.js'

/** Core, section 8.2.3.1. What it leads to has a function of its own; engines inline it where that pays. */
export const ref: Keyword = {
  name: '$ref',
  phase: 'main',
  types: 'any',
  subschemas: 'reference',
  appliesTo: 'value',
  comparison: 'other',
  visits: 'once',
  form: 'condition',
  message: undefined,
  compile(context, given) {
    if (typeof given !== 'string')
      throw context.unsupported('$ref', 'A reference must be a string.')
    const { registry, inPlace } = context.fn.compiler
    const target = registry.resolve(context.location, given)
    if (inPlace.ever(target).some(({ schema }) => schema === context.location.schema)) {
      throw context.unsupported(
        '$ref',
        'It leads back to itself without going on to a part of the value, and so would never end. Remove it, or refer to a part.',
      )
    }
    if (target.schema === true) return []
    return [callFunction(context, target, 'Part')]
  },
}
