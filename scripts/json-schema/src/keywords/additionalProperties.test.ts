import { judges } from '../../test/judges.js'

judges(
  { properties: { plan: true, state: true }, additionalProperties: false, required: ['plan'] },
  [
    [{ plan: 1 }],
    [{ plan: 1, other: undefined }],
    [{ plan: 1, stat: 1 }, 'stat is not a known property; did you mean "state"?'],
    [
      { plam: 1 },
      'plam is not a known property; did you mean "plan"?',
      'plan is missing; did you mean "plam"?',
    ],
  ],
)
judges({ properties: { a: true }, additionalProperties: { type: 'integer' } }, [
  [{ a: 'x', b: 1 }],
  [{ b: 'x' }, 'b must be an integer but is "x"'],
])
judges({ additionalProperties: false, required: ['constructor'] }, [
  [{}, 'constructor is missing'],
  [{ a: 1 }, 'a is not a known property', 'constructor is missing'],
])
