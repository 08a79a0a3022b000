import type { Operation, Schema } from '@dbaas-valkey/contract/model'
import { describe, expect, test } from 'vitest'

import { body, change, contractOf, refTo } from './fixture.js'
import { curlCall, exoCall } from './shell.js'
import { typescriptCall } from './typescript.js'

const contract = contractOf({})
const read: Operation = { ...change, id: 'get-thing', method: 'GET', body: undefined }

describe('an operation in TypeScript', () => {
  test('takes its parameters and its body', () => {
    expect(typescriptCall(contract, change)).toBe(
      [
        "import { createClient } from '@dbaas-valkey/client'",
        '',
        "const valkey = createClient({ zone: 'here-1' })",
        "const answer = await valkey.changeThing({ name: 'a b', body: { size: 1, note: 'it\\'s' } })",
        'console.log(answer)',
        '',
      ].join('\n'),
    )
  })

  test('is waited for when it is asynchronous', () => {
    expect(typescriptCall(contract, { ...change, async: true })).toMatch(
      /const operation = await [^]*\nawait valkey\.wait\(operation\)\n$/,
    )
  })

  test('takes no argument when it needs none', () => {
    const call = typescriptCall(contract, { ...read, parameters: [] })
    expect(call).toContain('await valkey.changeThing()')
  })
})

describe('an answer in TypeScript', () => {
  const password: Schema = { type: 'string', 'x-secret': true }
  const rows: { behaviour: string; given: Schema; want: string | undefined }[] = [
    {
      behaviour: 'is printed as a whole when nothing in it is secret',
      given: { type: 'object', properties: { name: { type: 'string' } } },
      want: 'console.log(thing)',
    },
    {
      behaviour: 'is printed in part when something in it is secret',
      given: { type: 'object', properties: { 'a-password': password, 'b-name': true } },
      want: "console.log(thing['b-name'])",
    },
    {
      behaviour: 'is printed in part when something deep in it is secret',
      given: {
        type: 'object',
        properties: { a: { type: 'array', items: refTo('User') }, b: true, c: true },
        required: ['c'],
      },
      want: 'console.log(thing.c)',
    },
    {
      behaviour: 'is not printed when all of it is secret',
      given: { type: 'object', properties: { password } },
      want: undefined,
    },
  ]
  test.each(rows)('$behaviour', ({ given, want }) => {
    const secrets = contractOf({
      Thing: given,
      User: { type: 'object', properties: { password } },
    })
    const answer = { ...body, schema: refTo('Thing') }
    const operation = { ...read, responses: [{ status: '200', description: '', body: answer }] }
    expect(/console.*/.exec(typescriptCall(secrets, operation))?.[0]).toBe(want)
  })
})

describe('an operation on the command line', () => {
  test.each([
    {
      behaviour: 'takes its body from standard input',
      given: change,
      want: `echo '{"size":1,"note":"it'\\''s"}' | exo api change-thing 'a b' --zone here-1`,
    },
    {
      behaviour: 'has no input without a body',
      given: read,
      want: "exo api get-thing 'a b' --zone here-1",
    },
  ])('$behaviour', ({ given, want }) => {
    expect(exoCall(contract, given)).toBe(want)
  })
})

describe('an operation with curl', () => {
  test.each([
    {
      behaviour: 'signs the path as it is on the wire, and the body',
      given: change,
      want: [
        `body='{"size":1,"note":"it'\\''s"}'`,
        'curl --fail-with-body -X PUT "$EXOSCALE_API_ENDPOINT/thing/a%20b" \\',
        '  -H "Authorization: $(sign PUT /v2/thing/a%20b "$body")" \\',
        `  -H 'Content-Type: application/json' -d "$body"`,
      ],
    },
    {
      behaviour: 'signs without a body when there is none',
      given: read,
      want: [
        'curl --fail-with-body -X GET "$EXOSCALE_API_ENDPOINT/thing/a%20b" \\',
        '  -H "Authorization: $(sign GET /v2/thing/a%20b)"',
      ],
    },
    {
      behaviour: 'does not sign what needs no signature',
      given: { ...read, signed: false },
      want: ['curl --fail-with-body -X GET "$EXOSCALE_API_ENDPOINT/thing/a%20b"'],
    },
  ])('$behaviour', ({ given, want }) => {
    expect(curlCall(contract, given)).toBe(want.join('\n'))
  })
})
