import { callUnit } from '../apply.js'
import type { Keyword } from '../keyword.js'

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
  compile(subject, given) {
    if (typeof given !== 'string')
      throw subject.unsupported('$ref', 'A reference must be a string.')
    const { registry, inPlace } = subject.frame.compiler
    const target = registry.resolve(subject.location, given)
    if (inPlace.ever(target).some(({ schema }) => schema === subject.location.schema)) {
      throw subject.unsupported(
        '$ref',
        'It leads back to itself without going on to a part of the value, and so would never end. Remove it, or refer to a part.',
      )
    }
    if (target.schema === true) return []
    return [callUnit(subject, target, 'Part')]
  },
}
