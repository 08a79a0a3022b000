import { apply } from '../apply.js'
import type { Keyword } from '../keyword.js'
import { listOf } from './lists.js'

/** Core, section 10.2.1.1. */
export const allOf: Keyword = {
  name: 'allOf',
  compile(subject, given) {
    return listOf(subject, 'allOf', given).flatMap((_, index) =>
      apply(subject.same('allOf', index)),
    )
  },
}
