import { apply } from '../apply.js'
import { always } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { heldBy } from '../vocabulary.js'
import { listOf } from '../support/lists.js'

/** Core, section 10.2.1.1. */
export const allOf: Keyword = {
  name: 'allOf',
  phase: 'main',
  types: 'any',
  subschemas: 'list',
  appliesTo: 'value',
  mustPass: true,
  apart: false,
  comparison: 'other',
  visits: 'once a schema',
  form: 'condition',
  message: undefined,
  compile(subject, given) {
    return listOf(subject, 'allOf', given).flatMap((_, index) =>
      apply(subject.same('allOf', index)),
    )
  },
  branches: ({ schema }) => heldBy(allOf, schema).map((tokens) => ({ condition: always, tokens })),
}
