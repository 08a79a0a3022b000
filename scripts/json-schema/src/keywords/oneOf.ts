import { compare, inline, not } from '@dbaas-valkey/source/condition'
import { joined, ts } from '@dbaas-valkey/source/snippet'

import { fails } from '../compile/apply.js'
import type { Keyword } from '../compile/keyword.js'
import { count, says } from '../model/message.js'
import { passing, reportAlternatives } from '../support/alternatives.js'
import { listOf } from '../support/lists.js'
import { discriminator } from './discriminator.js'

/** Core, section 10.2.1.3. */
export const oneOf: Keyword = {
  name: 'oneOf',
  phase: 'main',
  types: 'any',
  subschemas: 'list',
  appliesTo: 'value',
  mustPass: false,
  apart: true,
  comparison: 'other',
  visits: 'once',
  form: 'condition',
  message: says(' must have exactly one of ', count('form')),
  companions: [discriminator],
  compile(context, given) {
    // A discriminator stands beside the other one.
    if (given === undefined) return []
    const alternatives = listOf(context, 'oneOf', given).map((_, index) =>
      context.same('oneOf', index),
    )
    const matches = alternatives.map(
      (alternative) => ts`Number(${inline(not(fails(alternative)))})`,
    )
    return [
      {
        kind: 'assertion',
        fails: compare(joined(matches, ' + '), '!==', '1'),
        issue: reportAlternatives(context, 'oneOf', alternatives),
      },
    ]
  },
  branches: (context) => passing(context, oneOf),
}
