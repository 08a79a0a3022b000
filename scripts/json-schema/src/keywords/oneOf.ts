import { fails } from '../apply.js'
import { compare, inline, not } from '../expression.js'
import type { Keyword } from '../keyword.js'
import { passing, reportAlternatives } from '../support/alternatives.js'
import { listOf } from '../support/lists.js'
import { compileDiscriminator } from '../support/tag.js'
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
  message: "says(' must have exactly one of ', count('form'))",
  companions: [discriminator],
  compile(subject, given) {
    // A discriminator stands beside the other one.
    if (given === undefined) return []
    if (subject.schema.discriminator !== undefined) return compileDiscriminator(subject, 'oneOf')
    const alternatives = listOf(subject, 'oneOf', given).map((_, index) =>
      subject.same('oneOf', index),
    )
    const matches = alternatives.map((alternative) => `Number(${inline(not(fails(alternative)))})`)
    return [
      {
        kind: 'assertion',
        fails: compare(matches.join(' + '), '!==', '1'),
        issue: reportAlternatives(subject, 'oneOf', alternatives),
      },
    ]
  },
  branches: (subject) => passing(subject, oneOf),
}
