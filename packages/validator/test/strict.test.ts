import { describe, expect, test } from 'vitest'

import {
  setMessages,
  english,
  strict,
  strictCreateValkeyServiceRequest,
  strictValkeyService,
  ValidationError,
} from '../src/generated/index.js'
import { operations as described } from '../src/generated/json-schema/operations.js'
import { operations } from '../src/generated/operations.js'

const create = operations['create-dbaas-service-valkey']
const plan = 'startup-4'

describe('a strict request', () => {
  test.each<[what: string, body: object, messages: readonly string[]]>([
    ['nothing unknown', { plan, 'ip-filter': [], migration: undefined }, []],
    [
      'another style of writing',
      { plan, ipFilter: ['10.0.0.0/8'] },
      ['ipFilter is not a known property; did you mean "ip-filter"?'],
    ],
    [
      'several words',
      { plan, forkFromService: 'cache', termination_protection: true },
      [
        'forkFromService is not a known property; did you mean "fork-from-service"?',
        'termination_protection is not a known property; did you mean "termination-protection"?',
      ],
    ],
    [
      'a slip below',
      { plan, 'valkey-settings': { io_thread: 2 } },
      ['valkey-settings.io_thread is not a known property; did you mean "io_threads"?'],
    ],
    [
      'letters that have changed places in a short word',
      { plna: plan, plan },
      ['plna is not a known property; did you mean "plan"?'],
    ],
    ['a name that resembles none', { plan, colour: 1 }, ['colour is not a known property']],
    [
      'what is wrong besides',
      { plan: 4, Plan: plan },
      ['plan must be a string but is 4', 'Plan is not a known property; did you mean "plan"?'],
    ],
    ['an unknown property that JSON leaves out', { plan, ipFilter: undefined }, []],
    [
      'a name from a prototype',
      JSON.parse('{"plan":"startup-4","__proto__":1,"toString":2}'),
      ['__proto__ is not a known property', 'toString is not a known property'],
    ],
  ])('%s', (_, body, messages) => {
    const { strict: schema } = create.body
    const result = schema.validate(body)
    expect(result.issues?.map(({ message }) => message) ?? []).toEqual(messages)
    expect(schema.is(body)).toBe(messages.length === 0)
    expect(strict(operations)['create-dbaas-service-valkey'].body.validate(body)).toEqual(result)
    expect(strictCreateValkeyServiceRequest.validate(body)).toEqual(result)
    const standard = schema['~standard'].validate(body)
    expect(standard).toEqual(result.ok ? result : { issues: result.issues, ok: false })
  })

  test('throws from parse, and says where and what was meant', () => {
    const parse = (): unknown => create.body.strict.parse({ plan, ipFilter: [] })
    expect(parse).toThrow(ValidationError)
    expect(create.body.strict.validate({ plan, ipFilter: [] }).issues).toEqual([
      {
        path: ['ipFilter'],
        pointer: '/ipFilter',
        keyword: 'additionalProperties',
        message: 'ipFilter is not a known property; did you mean "ip-filter"?',
        expected: false,
        received: 'secret',
        suggestion: 'ip-filter',
      },
    ])
  })

  test('never shows the value of an unknown property, which may be a secret', () => {
    const body = { plan, migration: { host: 'h', port: 1, passwort: 'hunter2' } }
    expect(JSON.stringify(create.body.strict.validate(body))).not.toContain('hunter2')
  })

  test('has as many issues as wanted, and uses the messages in use', () => {
    const body = { plan, a1: 1, b2: 2, c3: 3 }
    expect(create.body.strict.validate(body, { maxIssues: 2 }).issues).toHaveLength(2)
    expect(create.body.strict.validate(body, { maxIssues: 0 })).toEqual({ ok: false, issues: [] })
    setMessages({ ...english, additionalProperties: (_, place) => `${place} ist unbekannt` })
    try {
      expect(create.body.strict.validate({ plan, x: 1 }).issues?.[0]?.message).toBe(
        'x ist unbekannt',
      )
    } finally {
      setMessages(english)
    }
  })

  test('covers path parameters', () => {
    expect(create.path.strict.validate({ name: 'cache', Name: 'x' }).issues).toMatchObject([
      { message: 'Name is not a known property; did you mean "name"?' },
    ])
  })
})

test('operations with JSON Schemas have strict requests as well', () => {
  const { path, body } = strict(described)['create-dbaas-service-valkey']
  expect(body.is({ plan, ipFilter: [] })).toBe(false)
  expect(path.is({ name: 'cache', Name: '' })).toBe(false)
  expect(described['create-dbaas-service-valkey'].body.is({ plan, ipFilter: [] })).toBe(true)
})

test('the schemas themselves stay open, and so do answers', () => {
  const answers = strict(operations)['get-dbaas-service-valkey'].responses
  const service = { name: 'cache', plan, type: 'valkey', 'prometheus-uri': {}, newer: 1 }
  expect(create.body.is({ plan, ipFilter: [] })).toBe(true)
  expect(answers[200].is(service)).toBe(true)
  expect(strictValkeyService.is(service)).toBe(false)
  expect(strictValkeyService.is({ ...service, newer: undefined })).toBe(true)
})

test('properties of free objects are never unknown', () => {
  const service = {
    name: 'cache',
    plan,
    type: 'valkey',
    'prometheus-uri': {},
    'uri-params': { a: '1' },
  }
  expect(strictValkeyService.validate(service)).toEqual({ ok: true, value: service })
})
