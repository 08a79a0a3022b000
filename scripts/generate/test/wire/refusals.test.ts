/** What a client is not generated for, each with its place and what to do. */
import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import { describe, expect, test } from 'vitest'

import { emitClient } from '../../src/client/index.js'
import { documentOf } from './cases.js'
import { contractOf } from './client.js'

const done = { '204': { description: 'Done.' } }
const text = { type: 'string' }
const strings = { type: 'array', items: text }
const nested = { type: 'array', items: { type: 'object' } }
const object = { type: 'object', properties: { a: text } }

async function refusalOf(document: object): Promise<UnsupportedError> {
  const contract = await contractOf(document)
  try {
    emitClient(contract)
  } catch (error) {
    if (error instanceof UnsupportedError) return error
    throw error
  }
  return expect.unreachable('it should have been refused')
}

describe('a parameter', () => {
  const rows: [name: string, parameter: object, sentence: string][] = [
    ['in a cookie', { in: 'cookie' }, 'can\'t send the cookie "p"'],
    ['that fetch sets itself', { in: 'header', name: 'Host' }, 'can\'t send the header "Host"'],
    [
      'of a style of another place',
      { in: 'query', style: 'matrix' },
      'no style "matrix" for a query',
    ],
    ['of no known style', { in: 'header', style: 'form' }, 'no style "form" for a header'],
    ['with allowReserved', { in: 'query', allowReserved: true }, 'escapes reserved characters'],
    [
      'a text with spaces for separators',
      { in: 'query', style: 'spaceDelimited', explode: false },
      'writes a text',
    ],
    [
      'a text with bars for separators',
      { in: 'query', style: 'pipeDelimited', explode: false },
      'writes a text',
    ],
    [
      'a list with bars that is exploded',
      { in: 'query', style: 'pipeDelimited', explode: true, schema: strings },
      'writes an array',
    ],
    [
      'a deep object that is not exploded',
      { in: 'query', style: 'deepObject', schema: object },
      'say `explode: true`',
    ],
    [
      'a deep list',
      { in: 'query', style: 'deepObject', explode: true, schema: strings },
      'writes an array',
    ],
    [
      'a deep object that may be a text',
      { in: 'query', style: 'deepObject', explode: true, schema: { oneOf: [object, text] } },
      'writes a text',
    ],
    ['a list of objects', { in: 'query', schema: nested }, 'inside of "p"'],
    [
      'an object of lists',
      {
        in: 'query',
        style: 'deepObject',
        explode: true,
        schema: { type: 'object', properties: { a: strings } },
      },
      'inside of "p"',
    ],
    [
      'a list of objects in a path',
      { in: 'path', required: true, schema: { allOf: [nested] } },
      'inside of "p"',
    ],
    [
      'whose content is no JSON',
      { in: 'query', content: { 'application/xml': { schema: text } } },
      'not as application/xml',
    ],
  ]
  test.each(rows)('%s', async (_, parameter, sentence) => {
    const schema = 'content' in parameter ? {} : { schema: text }
    const parameters = [{ name: 'p', ...schema, ...parameter }]
    const path = 'required' in parameter ? '/x/{p}' : '/x'
    const get = { operationId: 'go', parameters, responses: done }
    const { pointer, message } = await refusalOf(documentOf({ [path]: { get } }))
    expect(message).toContain(sentence)
    expect(pointer).toMatch(/^#\/paths\/~1x.*\/get\/parameters\/0\/(?:schema|content\/)/)
  })

  test('whose properties have the name of another', async () => {
    const parameters = [
      { name: 'p', in: 'query', schema: object },
      { name: 'a', in: 'query', schema: text },
    ]
    const get = { operationId: 'go', parameters, responses: done }
    const { message } = await refusalOf(documentOf({ '/x': { get } }))
    expect(message).toContain('The property "a" of "p" would be sent by the name of another')
  })
})

describe('an operation', () => {
  const json = { 'application/json': { schema: object } }
  const rows: [
    name: string,
    operation: object,
    pointer: string,
    sentence: string,
    method?: string,
  ][] = [
    [
      'with a body that GET does not carry',
      { requestBody: { content: json } },
      '/requestBody/content/application~1json/schema',
      'no body with GET',
    ],
    [
      'with a form for a body',
      { requestBody: { content: { 'multipart/form-data': {} } } },
      '/requestBody/content/multipart~1form-data/schema',
      'sends JSON, not multipart/form-data',
      'post',
    ],
    [
      'with lines of JSON for a body',
      { requestBody: { content: { 'application/json-seq': {} } } },
      '/requestBody/content/application~1json-seq/schema',
      'sends JSON, not',
      'post',
    ],
    [
      'with a file for a body',
      { requestBody: { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } } },
      '/requestBody/content/*~1*/schema',
      'sends JSON, not',
      'post',
    ],
    [
      'answered with bytes',
      { responses: { default: { description: 'D.', content: { 'image/png': {} } } } },
      '/responses/default/content/image~1png/schema',
      'reads JSON and text, not image/png',
    ],
    [
      'that describes no success',
      { responses: { '404': { description: 'No.' } } },
      '/responses',
      'describe a response for 2XX',
    ],
    [
      'of servers of its own',
      { servers: [{ url: 'https://b.example.com' }] },
      '/servers',
      'servers of the whole contract',
    ],
  ]
  test.each(rows)('%s', async (_, operation, pointer, sentence, method = 'get') => {
    const whole = { operationId: 'go', responses: done, ...operation }
    const refusal = await refusalOf(documentOf({ '/x': { [method]: whole } }))
    expect(refusal.message).toContain(sentence)
    expect(refusal.pointer).toBe(`#/paths/~1x/${method}${pointer}`)
  })
})

describe('an address', () => {
  test.each([
    [{ url: '/v1' }, 'is a part of one'],
    [{ url: 'https://{host}', variables: { host: { default: 'a' } } }, 'not {host}'],
  ])('%j', async (server, sentence) => {
    const { pointer, message } = await refusalOf(documentOf({}, { servers: [server] }))
    expect([pointer, message]).toEqual(['#/servers/0', expect.stringContaining(sentence)])
  })
})

describe('security', () => {
  const ours = { type: 'http', scheme: 'EXO2-HMAC-SHA256' }
  const rows: [name: string, scheme: object][] = [
    ['a key in a header', { type: 'apiKey', in: 'header', name: 'Authorization' }],
    ['a key in the query', { type: 'apiKey', in: 'query', name: 'key' }],
    ['a key in a cookie', { type: 'apiKey', in: 'cookie', name: 'key' }],
    ['a password', { type: 'http', scheme: 'basic' }],
    ['a token', { type: 'http', scheme: 'bearer' }],
    [
      'OAuth',
      {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl: 'https://a.example.com', scopes: {} } },
      },
    ],
    ['OpenID', { type: 'openIdConnect', openIdConnectUrl: 'https://a.example.com' }],
    ['a certificate', { type: 'mutualTLS' }],
  ]
  const document = (scheme: object, of: 'contract' | 'operation'): object => {
    const security = [{ ours: [] }, { ours: [], other: [] }]
    const get = { operationId: 'go', responses: done, ...(of === 'operation' && { security }) }
    return documentOf(
      { '/x': { get } },
      {
        components: { securitySchemes: { ours, other: scheme } },
        ...(of === 'contract' && { security }),
      },
    )
  }

  test.each(rows)('%s', async (_, scheme) => {
    const { pointer, message } = await refusalOf(document(scheme, 'operation'))
    expect(pointer).toBe('#/paths/~1x/get/security/1')
    expect(message).toContain('can\'t meet "other"')
  })

  test('of the whole contract', async () => {
    const { pointer } = await refusalOf(document({ type: 'http', scheme: 'basic' }, 'contract'))
    expect(pointer).toBe('#/security/1')
  })

  test('that is ours is signed, and that asks for nothing is not', async () => {
    const contract = await contractOf(
      documentOf(
        {
          '/a': { get: { operationId: 'signed', responses: done } },
          '/b': { get: { operationId: 'optional', responses: done, security: [{}] } },
          '/c': { get: { operationId: 'open', responses: done, security: [] } },
        },
        { components: { securitySchemes: { ours } }, security: [{ ours: [] }] },
      ),
    )
    const files = emitClient(contract)
    const unsigned = contract.operations.filter(({ methodName }) =>
      files.some(
        ({ path, text: code }) =>
          path.endsWith(`/${methodName}.ts`) && code.includes('unsigned: true'),
      ),
    )
    expect(unsigned.map(({ id }) => id)).toEqual(['open', 'optional'])
  })
})

test('header parameters that are to be ignored are no input', async () => {
  const parameters = ['Accept', 'Content-Type', 'Authorization', 'X-Other'].map((name) => ({
    name,
    in: 'header',
    schema: text,
  }))
  const get = { operationId: 'go', parameters, responses: done }
  const { operations } = await contractOf(documentOf({ '/x': { get } }))
  expect(operations[0]?.parameters.map(({ name }) => name)).toEqual(['X-Other'])
})
