import { inspect } from 'node:util'

import { describe, expect, test } from 'vitest'

import {
  CreateValkeyServiceRequest,
  IpFilter,
  MaintenanceWindow,
  Problem,
  ValidationError,
  ValkeyService,
  ValkeySettings,
  ValkeyUser,
  type Schema,
} from '../src/generated/index.js'

function issuesOf(schema: Schema<unknown>, value: unknown): readonly object[] {
  const result = schema.validate(value)
  return result.ok ? [] : result.issues
}

const table: readonly {
  readonly name: string
  readonly schema: Schema<unknown>
  readonly given: unknown
  readonly want: object
}[] = [
  {
    name: 'a value of another type',
    schema: CreateValkeyServiceRequest,
    given: { plan: 4 },
    want: {
      path: ['plan'],
      pointer: '/plan',
      keyword: 'type',
      message: 'plan must be a string but is 4',
      expected: 'string',
      received: '4',
    },
  },
  {
    name: 'the whole value',
    schema: ValkeyUser,
    given: [],
    want: {
      path: [],
      pointer: '',
      keyword: 'type',
      message: 'value must be an object but is an array',
      expected: 'object',
      received: 'an array',
    },
  },
  {
    name: 'what is missing',
    schema: CreateValkeyServiceRequest,
    given: {},
    want: {
      path: ['plan'],
      pointer: '/plan',
      keyword: 'required',
      message: 'plan is missing',
      expected: 'plan',
      received: 'undefined',
    },
  },
  {
    name: 'a value that is none of those allowed, with a guess',
    schema: MaintenanceWindow,
    given: { dow: 'Sunday', time: '03:30:00' },
    want: {
      path: ['dow'],
      pointer: '/dow',
      keyword: 'enum',
      message: expect.stringMatching(
        /^dow must be one of "\w+", .* but is "Sunday"; did you mean "sunday"\?$/,
      ),
      expected: expect.arrayContaining(['sunday', 'monday']),
      received: '"Sunday"',
      suggestion: 'sunday',
    },
  },
  {
    name: 'null among the values allowed',
    schema: ValkeySettings,
    given: { maxmemory_policy: 'nothing-like-it' },
    want: {
      path: ['maxmemory_policy'],
      pointer: '/maxmemory_policy',
      keyword: 'enum',
      message: expect.stringContaining('"volatile-ttl", null but is "nothing-like-it"'),
      expected: expect.arrayContaining([null]),
      received: '"nothing-like-it"',
    },
  },
  {
    name: 'text that is too short, in the singular',
    schema: CreateValkeyServiceRequest,
    given: { plan: '' },
    want: {
      path: ['plan'],
      pointer: '/plan',
      keyword: 'minLength',
      message: 'plan must have at least 1 character but is ""',
      expected: 1,
      received: '""',
    },
  },
  {
    name: 'text that is too long, cut where it is shown',
    schema: CreateValkeyServiceRequest,
    given: { plan: 'x'.repeat(129) },
    want: {
      path: ['plan'],
      pointer: '/plan',
      keyword: 'maxLength',
      message: `plan must have at most 128 characters but is "${'x'.repeat(79)}…"`,
      expected: 128,
      received: `"${'x'.repeat(79)}…"`,
    },
  },
  {
    name: 'a number beyond its bounds',
    schema: ValkeySettings,
    given: { timeout: -1 },
    want: {
      path: ['timeout'],
      pointer: '/timeout',
      keyword: 'minimum',
      message: 'timeout must be at least 0 but is -1',
      expected: 0,
      received: '-1',
    },
  },
  {
    name: 'an item of an array',
    schema: IpFilter,
    given: ['10.0.0.0/8', null],
    want: {
      path: [1],
      pointer: '/1',
      keyword: 'type',
      message: '[1] must be a string but is null',
      expected: 'string',
      received: 'null',
    },
  },
  {
    name: 'text that does not match a pattern',
    schema: ValkeySettings,
    given: { notify_keyspace_events: 'Q' },
    want: {
      path: ['notify_keyspace_events'],
      pointer: '/notify_keyspace_events',
      keyword: 'pattern',
      message: expect.stringMatching(/^notify_keyspace_events must match .* but is "Q"$/),
      expected: expect.stringContaining('KEg'),
      received: '"Q"',
    },
  },
  {
    name: 'a value that has none of several forms',
    schema: Problem,
    given: 4,
    want: {
      path: [],
      pointer: '',
      keyword: 'anyOf',
      message: 'value must have one of 3 forms but is 4',
      expected: 3,
      received: '4',
    },
  },
]

test.each(table)('tells of $name', ({ schema, given, want }) => {
  expect(schema.is(given)).toBe(false)
  expect(issuesOf(schema, given)).toEqual([want])
})

describe('several issues', () => {
  test('come in the order of the value, with what is missing at the end of each object', () => {
    const given = {
      backups: [{ 'backup-name': 'b', 'data-size': 1 }, null],
      plan: 1,
      maintenance: { time: 'x', dow: 1 },
      name: null,
    }
    expect(issuesOf(ValkeyService, given)).toMatchObject([
      { pointer: '/backups/0/backup-time', keyword: 'required' },
      { pointer: '/backups/1', keyword: 'type' },
      { pointer: '/plan' },
      { pointer: '/maintenance/time' },
      { pointer: '/maintenance/dow' },
      { pointer: '/maintenance/updates', keyword: 'required' },
      { pointer: '/name' },
      { pointer: '/prometheus-uri', keyword: 'required' },
      { pointer: '/type', keyword: 'required' },
    ])
  })

  test('are at most 100, or as many as asked for', () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => index)
    const count = (maxIssues?: number): number => {
      const options = maxIssues === undefined ? {} : { maxIssues }
      return IpFilter.validate(numbers, options).issues?.length ?? 0
    }
    expect([count(), count(1), count(1000), count(Infinity)]).toEqual([100, 1, 1000, 1000])
    expect(IpFilter.validate(numbers, { maxIssues: 2 }).issues).toMatchObject([
      { pointer: '/0' },
      { pointer: '/1' },
    ])
  })
})

describe('ValidationError', () => {
  function thrownBy(value: unknown): ValidationError {
    try {
      CreateValkeyServiceRequest.parse(value)
    } catch (error) {
      if (error instanceof ValidationError) return error
    }
    throw new Error('No ValidationError was thrown.')
  }

  test('reads as a list, a line for each issue', () => {
    const error = thrownBy({ version: 8, 'ip-filter': 'all' })
    const lines = [
      'version must be a string but is 8',
      'ip-filter must be an array but is "all"',
      'plan is missing',
    ]
    expect(error.message).toBe(lines.join('\n'))
    expect(String(error)).toBe(`ValidationError: ${lines.join('\n')}`)
    expect(inspect(error)).toContain(lines.join('\n'))
    // Once is enough.
    expect(inspect(error)).not.toContain('pointer')
  })

  test('is for programs as well', () => {
    const error = thrownBy({})
    expect(error).toBeInstanceOf(Error)
    expect(error.code).toBe('VALIDATION_FAILED')
    expect(error.issues).toMatchObject([{ pointer: '/plan', keyword: 'required' }])
  })

  test('is not thrown for a valid value, which comes back as it is', () => {
    const value = { plan: 'startup-4' }
    expect(CreateValkeyServiceRequest.parse(value)).toBe(value)
  })
})
