import { expect, test } from 'vitest'

import { parseJudgements } from './judgement.js'

const table: { given: string; want: string | undefined }[] = [
  { given: '[]', want: undefined },
  { given: '# Nothing yet.', want: undefined },
  { given: '- { rule: a, schema: Lamp.colour, advice: Do without. }', want: undefined },
  { given: '- { rule: a, at: here, bump: patch, reason: A correction. }', want: undefined },
  { given: '- { rule: a, at: here, before: x, after: y }', want: undefined },
  { given: '- { rule: a, advice: b }', want: 'it names no place' },
  { given: '- { at: here, advice: b }', want: 'it names no rule' },
  { given: '- { rule: a, at: here }', want: 'it says nothing' },
  { given: '- { rule: a, at: here, bump: patch }', want: 'a bump needs a reason' },
  { given: '- { rule: a, at: here, advice: b, reason: c }', want: 'a bump needs a reason' },
  { given: '- { rule: a, at: here, bump: tiny, reason: c }', want: 'its bump is tiny' },
  { given: '- { rule: a, at: here, before: x }', want: 'give both' },
  { given: '- { rule: a, at: here, advise: b }', want: 'it has advise, which nothing reads' },
  { given: 'rule: a', want: 'must be a list' },
]

test.each(table)('$given', ({ given, want }) => {
  const parse = (): unknown => parseJudgements(given)
  if (want === undefined) expect(parse).not.toThrow()
  else expect(parse).toThrow(want)
})
