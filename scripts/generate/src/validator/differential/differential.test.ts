import { expect, test } from 'vitest'

import { differences } from './differences.js'
import { isMultipleOf } from './multiple.js'
import { tryValues } from './run.js'
import { readSubjects } from './subjects.js'

const subjects = await readSubjects()

test.each(subjects.map((subject) => [subject.name, subject] as const))(
  '%s gives the verdicts of Ajv, or those that a clause decides',
  (_name, subject) => {
    const { tried, accepted, unexplained } = tryValues(subject, 100, 1)
    expect(unexplained).toBeUndefined()
    // Values of one verdict only would prove little.
    expect(accepted).toBeGreaterThan(0)
    expect(accepted).toBeLessThan(tried)
  },
)

test('every difference names the clause that decides it', () => {
  expect(differences.map(({ clause }) => clause)).toEqual(
    differences.map(() => expect.stringMatching(/^(?:RFC|JSON Schema|OpenAPI) .*section|^OpenAPI/)),
  )
})

test.each([
  { value: 0.07, divisor: 0.01, want: true },
  { value: 1.41, divisor: 0.01, want: true },
  { value: 1.4100000000000001, divisor: 0.01, want: false },
  { value: 1e21, divisor: 0.5, want: true },
  { value: 5e-324, divisor: 0.01, want: false },
  { value: 7, divisor: 3.5, want: true },
])('the exact oracle: $value is a multiple of $divisor: $want', ({ value, divisor, want }) => {
  expect(isMultipleOf(value, divisor)).toBe(want)
})
