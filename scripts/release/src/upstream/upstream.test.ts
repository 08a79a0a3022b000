import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, onTestFinished, test } from 'vitest'
import { stringify } from 'yaml'
import type { JsonObject } from '@dbaas-valkey/contract/model'

import { decide, type Accepted } from './accepted.js'
import { compareWithUpstream } from './compare.js'
import { readUpstream } from './read.js'
import { upstreamReport } from './report.js'

/** Our contract: 3.1, schemas by our names, an error response, words of our own. */
const ours: JsonObject = {
  openapi: '3.1.1',
  info: { title: 'Lamps', version: '1.0.0' },
  security: [{ signature: [] }],
  paths: {
    '/lamps/{id}': {
      get: {
        operationId: 'read-lamp',
        description: 'Reads a lamp.',
        responses: {
          '200': {
            description: 'The lamp.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Lamp' } } },
          },
          default: { description: 'What went wrong.' },
        },
      },
    },
  },
  components: {
    schemas: {
      Lamp: {
        type: 'object',
        properties: {
          mode: { $ref: '#/components/schemas/Mode' },
          owner: { type: ['string', 'null'] },
          watt: { type: 'integer', exclusiveMinimum: 0 },
        },
      },
      Mode: { type: 'string', enum: ['off', 'on'] },
    },
  },
}

/** The vendor's: 3.0, other names, the same lamp, and much that is not ours. */
function vendor(lamp: JsonObject = {}, paths: JsonObject = {}): JsonObject {
  const others = Array.from({ length: 240 }, (_, index) => [
    `/chairs/${index}`,
    { get: { operationId: `read-chair-${index}`, responses: { '200': { description: '' } } } },
  ])
  const schema = { $ref: '#/components/schemas/lamp-response' }
  return {
    openapi: '3.0.3',
    info: { title: 'Everything', version: '2.0.0' },
    paths: {
      ...(Object.fromEntries(others) as JsonObject),
      '/lamps/{id}': {
        get: {
          operationId: 'read-lamp',
          responses: { '200': { description: '', content: { 'application/json': { schema } } } },
        },
        ...paths,
      },
    },
    components: {
      schemas: {
        'lamp-response': {
          type: 'object',
          properties: {
            mode: { $ref: '#/components/schemas/enum-mode' },
            owner: { type: 'string', nullable: true },
            watt: { type: 'integer', minimum: 0, exclusiveMinimum: true },
            ...lamp,
          },
        },
        'enum-mode': { type: 'string', enum: ['on', 'off'] },
      },
    },
  }
}

const noErrors: Accepted = {
  rule: 'response-removed',
  at: 'the error response',
  reason: 'The vendor describes no errors.',
}

async function serve(text: string, status = 200): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end(text))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi`
}

async function reportOn(upstream: JsonObject, accepted: readonly Accepted[]): Promise<string[]> {
  const document = await readUpstream(await serve(stringify(upstream)))
  const comparison = compareWithUpstream(ours, document, /lamp/)
  return upstreamReport(comparison, decide(comparison.changes, accepted)).trim().split('\n')
}

const table: { name: string; given: JsonObject; accepted: Accepted[]; want: string[] }[] = [
  {
    name: 'the same API by other names has nothing to report but what is accepted',
    given: vendor(),
    accepted: [noErrors],
    want: ['0 open, 1 accepted, 0 no longer apply, 0 further operations.'],
  },
  {
    name: 'a new property is told as what following upstream would mean',
    given: vendor({ colour: { type: 'string' } }),
    accepted: [noErrors],
    want: [
      'If our contract followed upstream:',
      '',
      '`GET /lamps/{id}`',
      '  minor  new property `colour` in the response  [property-added]',
      '         Lamp.colour',
      '',
      '1 difference: minor, because of property-added.',
      '',
      '1 open, 1 accepted, 0 no longer apply, 0 further operations.',
    ],
  },
  {
    name: 'a difference of a shared schema can be accepted by the name of ours',
    given: vendor({ mode: { type: 'string', enum: ['off', 'on', 'dim'] } }),
    accepted: [noErrors, { rule: 'enum-value-added', schema: 'Mode', reason: 'Not sold here.' }],
    want: ['0 open, 2 accepted, 0 no longer apply, 0 further operations.'],
  },
  {
    name: 'an accepted difference that is none any more is told',
    given: vendor(),
    accepted: [
      noErrors,
      {
        rule: 'property-added',
        at: '`size` in the response',
        operations: ['read-lamp'],
        reason: '',
      },
    ],
    want: [
      'Accepted differences that are none any more (remove them from the file):',
      '  property-added `size` in the response of read-lamp',
      '',
      '0 open, 1 accepted, 1 no longer apply, 0 further operations.',
    ],
  },
  {
    name: 'an operation about the same thing that we lack is told, and none about anything else',
    given: vendor(
      {},
      {
        delete: { operationId: 'break-lamp', responses: { '204': { description: '' } } },
      },
    ),
    accepted: [noErrors],
    want: [
      'Upstream has further operations:',
      '  DELETE /lamps/{id}  break-lamp',
      '',
      '0 open, 1 accepted, 0 no longer apply, 1 further operations.',
    ],
  },
]

test.each(table)('$name', async ({ given, accepted, want }) => {
  expect(await reportOn(given, accepted)).toEqual(want)
})

test('an operation that upstream has dropped is gone', async () => {
  const { paths: _, ...rest } = vendor()
  const { changes } = compareWithUpstream(ours, { ...rest, paths: {} }, /lamp/)
  expect(changes.map(({ rule, sentence }) => [rule, sentence])).toEqual([
    ['operation-removed', 'operation `read-lamp` is gone, and was never deprecated'],
  ])
})

test('an answer that is no contract is refused with a sentence', async () => {
  await expect(readUpstream(await serve('<html></html>'))).rejects.toThrow(
    /is no OpenAPI 3 document: it begins with no `openapi: 3`/,
  )
  await expect(readUpstream(await serve('', 404))).rejects.toThrow(/answered 404/)
})
