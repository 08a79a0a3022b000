/** What the generated client of a document sends, and what it refuses to be generated or called for. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { documentOf, parameterName, wireCases, wireDocument } from './cases.js'
import { clientOf, type Calls } from './client.js'

let server: Server
let endpoint = ''
let answer: { status: number; type?: string; body?: string } = { status: 204 }
const requests: { target: string; headers: IncomingMessage['headers']; body: string }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      requests.push({ target: request.url ?? '', headers: request.headers, body })
      response.writeHead(answer.status, answer.type ? { 'content-type': answer.type } : {})
      response.end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function sent(call: Promise<unknown> | undefined): Promise<(typeof requests)[0]> {
  requests.length = 0
  await call
  return requests[0] ?? expect.unreachable('nothing was sent')
}

describe('a parameter goes over the wire as the table of OpenAPI says', () => {
  let calls: Calls = {}
  beforeAll(async () => {
    calls = await clientOf(wireDocument(), endpoint)
  })

  test.each(wireCases.map((one, index) => ({ ...one, index, shown: JSON.stringify(one.value) })))(
    '$place $style explode: $explode, $shown: $wire',
    async ({ place, value, wire, index }) => {
      const call = calls[`case${index}`]?.({ [parameterName(place)]: value })
      const { target, headers } = await sent(call)
      if (place === 'header') expect(headers['x-color']).toBe(wire)
      else expect(target).toBe(place === 'path' ? `/${index}/${wire}` : `/${index}?${wire}`)
    },
  )
})

describe('a value', () => {
  const any = { properties: { a: {} } }
  const rows: [name: string, parameter: object, value: unknown, want: string][] = [
    ['that is null is not sent', { in: 'query' }, null, '/x'],
    ['that is an empty list is not sent', { in: 'query', schema: { type: 'array' } }, [], '/x'],
    ['with an undefined property', { in: 'query', schema: any }, { a: undefined, b: 1 }, '/x?b=1'],
    [
      'in JSON',
      { in: 'query', content: { 'application/json': { schema: any } } },
      { a: [1, 'ü'] },
      '/x?p=%7B%22a%22%3A%5B1%2C%22%5Cu00fc%22%5D%7D',
    ],
  ]
  test.each(rows)('%s', async (_, parameter, value, want) => {
    const { go } = await clientOf(oneParameter(parameter), endpoint)
    expect((await sent(go?.({ p: value }))).target).toBe(want)
  })

  test('in JSON goes into a header in ASCII', async () => {
    const content = { 'application/json': { schema: any } }
    const { go } = await clientOf(oneParameter({ in: 'header', content }), endpoint)
    expect((await sent(go?.({ p: { a: 'ü ' } }))).headers['p']).toBe('{"a":"\\u00fc "}')
  })
})

describe('a value that would arrive as another one is refused when it is to be sent', () => {
  const list = { type: 'array', items: { type: 'string' } }
  const free = { type: 'object' }
  const refused: [name: string, parameter: object, value: unknown][] = [
    ['an object in an object', { in: 'query', schema: free }, { a: { b: 1 } }],
    ['a list in a list', { in: 'query', schema: { type: 'array' } }, [[1, 2]]],
    ['null in a list', { in: 'query', schema: { type: 'array' } }, [1, null]],
    [
      'a text where an object belongs',
      { in: 'query', style: 'deepObject', explode: true, schema: free },
      'a',
    ],
    [
      'a list where an object belongs',
      { in: 'query', style: 'deepObject', explode: true, schema: free },
      [1],
    ],
    [
      'a text where a list belongs',
      { in: 'query', style: 'pipeDelimited', explode: false, schema: list },
      'a|b',
    ],
    ['a date', { in: 'query', schema: free }, new Date(0)],
    [
      'a space in a list with spaces',
      { in: 'query', style: 'spaceDelimited', explode: false, schema: list },
      ['a b'],
    ],
    [
      'a bar in a list with bars',
      { in: 'query', style: 'pipeDelimited', explode: false, schema: list },
      ['a|b'],
    ],
    [
      'a bracket in a name',
      { in: 'query', style: 'deepObject', explode: true, schema: free },
      { 'a]': 1 },
    ],
    ['a comma in a list in a header', { in: 'header', schema: list }, ['a,b']],
    ['a sign in a name in a header', { in: 'header', explode: true, schema: free }, { 'a=b': 1 }],
    ['a line break in a header', { in: 'header' }, 'a\nb'],
    ['a character beyond ASCII in a header', { in: 'header' }, 'ü'],
    ['a space at the end of a header', { in: 'header' }, 'a '],
    ['half a character', { in: 'query' }, '\ud800'],
    ['a function', { in: 'query' }, () => 1],
    [
      'a dot in a list with dots',
      { in: 'path', style: 'label', explode: true, schema: list },
      ['a.b'],
    ],
    ['an empty list in a path', { in: 'path', schema: list }, []],
    ['a step up in a path', { in: 'path', schema: list }, ['..']],
    ['no text behind a dot in a path', { in: 'path', style: 'label' }, ''],
    ['nothing in a path', { in: 'path', style: 'matrix' }, undefined],
    ['an object that holds itself', { in: 'query', content: { 'application/json': {} } }, circle()],
  ]
  test.each(refused)('%s', async (_, parameter, value) => {
    const { go } = await clientOf(oneParameter(parameter), endpoint)
    requests.length = 0
    await expect(go?.({ p: value })).rejects.toMatchObject({
      code: 'REQUEST_VALIDATION',
      message: expect.stringMatching(/parameter p .*Nothing was sent\./) as string,
    })
    expect(requests).toEqual([])
  })

  test('two objects with one name in a query', async () => {
    const schema = { type: 'object' }
    const parameters = ['p', 'q'].map((name) => ({ name, in: 'query', schema }))
    const { go } = await clientOf(documentOf({ '/x': { get: { ...get, parameters } } }), endpoint)
    expect((await sent(go?.({ p: { a: 1 }, q: { b: 2 } }))).target).toBe('/x?a=1&b=2')
    await expect(go?.({ p: { a: 1 }, q: { a: 2 } })).rejects.toThrow(
      'the query parameter q has a property by the name of a property of p. Nothing was sent.',
    )
    await expect(go?.({ p: { q: 1 } })).rejects.toThrow('by the name of another parameter')
  })
})

describe('media types', () => {
  const post = (body: string, responses: object): object => ({
    '/x': {
      post: {
        operationId: 'go',
        requestBody: { content: { [body]: { schema: { type: 'object' } } } },
        responses,
      },
    },
  })
  const as = (type: string, schema: object = { type: 'object' }): object => ({
    description: 'Done.',
    content: { [type]: { schema } },
  })
  const rows: [body: string, responses: object, contentType: string, accept: string][] = [
    ['application/json', { '200': as('application/json') }, 'application/json', 'application/json'],
    [
      'application/merge-patch+json',
      { '200': as('application/json') },
      'application/merge-patch+json',
      'application/json',
    ],
    [
      'application/vnd.api+json',
      { '2XX': as('application/vnd.api+json') },
      'application/vnd.api+json',
      'application/vnd.api+json',
    ],
    [
      'application/json; v=2',
      { default: as('application/hal+json') },
      'application/json; v=2',
      'application/hal+json',
    ],
    ['*/*', { '200': as('*/*') }, 'application/json', 'application/json'],
    [
      'application/json',
      { '200': as('application/json'), '201': as('application/vnd.api+json') },
      'application/json',
      'application/json, application/vnd.api+json',
    ],
  ]
  test.each(rows)('%s, answered with %j', async (type, responses, contentType, accept) => {
    answer = { status: 200, type: 'application/json', body: '{"a":1}' }
    const { go } = await clientOf(documentOf(post(type, responses)), endpoint)
    const call = go?.({ body: { b: 2 } })
    const { headers, body } = await sent(call)
    expect(headers).toMatchObject({ 'content-type': contentType, accept })
    expect(body).toBe('{"b":2}')
    expect(await call).toEqual({ a: 1 })
    // Nothing is named that is not there.
    expect((await sent(go?.())).headers['content-type']).toBeUndefined()
  })

  test('text is asked for as text', async () => {
    answer = { status: 200, type: 'text/csv', body: 'a,b' }
    const responses = { '200': as('text/csv', { type: 'string' }) }
    const { go } = await clientOf(documentOf(post('application/json', responses)), endpoint)
    const call = go?.({ body: {} })
    expect((await sent(call)).headers.accept).toBe('text/csv')
    expect(await call).toBe('a,b')
  })
})

const get = { operationId: 'go', responses: { '204': { description: 'Done.' } } }

function oneParameter(parameter: { readonly in?: string; readonly content?: object }): object {
  const isPath = parameter.in === 'path'
  const schema = 'content' in parameter ? {} : { schema: { type: 'string' } }
  const parameters = [{ name: 'p', required: isPath, ...schema, ...parameter }]
  return documentOf({ [isPath ? '/x/{p}' : '/x']: { get: { ...get, parameters } } })
}

function circle(): object {
  const object: Record<string, unknown> = {}
  object['self'] = object
  return object
}
