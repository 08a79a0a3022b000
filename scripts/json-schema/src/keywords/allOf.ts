import { always } from '@dbaas-valkey/source/condition'

import { apply } from '../compile/apply.js'
import type { Keyword } from '../compile/keyword.js'
import { heldBy } from '../model/vocabulary.js'
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
  compile(context, given) {
    return listOf(context, 'allOf', given).flatMap((_, index) =>
      apply(context.same('allOf', index)),
    )
  },
  branches: ({ schema }) => heldBy(allOf, schema).map((tokens) => ({ condition: always, tokens })),
}
