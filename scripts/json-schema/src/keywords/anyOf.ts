import { and, isNever } from '@dbaas-valkey/source/condition'

import { fails } from '../compile/apply.js'
import type { Keyword } from '../compile/keyword.js'
import { count, says } from '../model/message.js'
import { passing, reportAlternatives } from '../support/alternatives.js'
import { listOf } from '../support/lists.js'
import { discriminator } from './discriminator.js'

/** Core, section 10.2.1.2. */
export const anyOf: Keyword = {
  name: 'anyOf',
  phase: 'main',
  types: 'any',
  subschemas: 'list',
  appliesTo: 'value',
  mustPass: false,
  apart: true,
  comparison: 'other',
  visits: 'once',
  form: 'condition',
  message: says(' must have one of ', count('form')),
  companions: [discriminator],
  compile(context, given) {
    // A discriminator stands beside the other one.
    if (given === undefined) return []
    const alternatives = listOf(context, 'anyOf', given).map((_, index) =>
      context.same('anyOf', index),
    )
    const failing = and(...alternatives.map(fails))
    if (isNever(failing)) return []
    const issue = reportAlternatives(context, 'anyOf', alternatives)
    return [{ kind: 'assertion', fails: failing, issue }]
  },
  branches: (context) => passing(context, anyOf),
}
