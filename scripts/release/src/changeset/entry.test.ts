import { expect, test } from 'vitest'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { compareContracts } from '@dbaas-valkey/openapi-diff/compare'
import { changelogEntry } from './entry.js'

/** A lamp that two operations answer with and one takes. */
function contract(
  lamp: JsonObject,
  mode: JsonObject = { type: 'string', enum: ['on', 'off'] },
): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Lamp' } } }
  const list = {
    'application/json': {
      schema: { type: 'array', items: { $ref: '#/components/schemas/Lamp' } },
    },
  }
  return {
    paths: {
      '/lamps': {
        get: { operationId: 'list', responses: { '200': { description: 'All.', content: list } } },
      },
      '/lamps/{id}': {
        get: { operationId: 'read', responses: { '200': { description: 'One.', content } } },
        put: {
          operationId: 'change',
          requestBody: { required: true, content },
          responses: { '204': { description: 'Done.' } },
        },
      },
    },
    components: { schemas: { Lamp: { type: 'object', ...lamp }, Mode: mode } },
  }
}

const mode = { $ref: '#/components/schemas/Mode' }

const table = [
  {
    name: 'a new enum value of a shared schema is one entry for all that reach it, and one for each side',
    from: contract({ properties: { mode } }),
    to: contract({ properties: { mode } }, { type: 'string', enum: ['on', 'off', 'dim'] }),
    want: [
      'What is new:',
      '',
      '- `GET /lamps`: new value "dim" for `[].mode` in the response. Likewise `GET /lamps/{id}` (`mode` in the response).',
      '- `PUT /lamps/{id}`: new value "dim" for `mode` in the request.',
    ],
  },
  {
    name: 'a break comes first and says what to write instead',
    from: contract({ properties: { mode, name: { type: 'string' } } }),
    to: contract({ properties: { mode, colour: { type: 'string' } } }),
    want: [
      'What breaks, and what to write instead:',
      '',
      '- `GET /lamps`: property `[].name` in the response is gone. Do without it. Likewise `GET /lamps/{id}` (`name` in the response).',
      '- `PUT /lamps/{id}`: property `name` in the request is gone. Leave it out.',
      '',
      'What is new:',
      '',
      '- `GET /lamps`: new property `[].colour` in the response. Likewise `GET /lamps/{id}` (`colour` in the response).',
      '- `PUT /lamps/{id}`: new property `colour` in the request.',
    ],
  },
  {
    name: 'words are summed up',
    from: contract({ properties: { mode } }),
    to: contract({ properties: { mode }, description: 'A lamp.' }),
    want: [
      'What reads differently:',
      '',
      '- Descriptions of `GET /lamps`, `GET /lamps/{id}` and `PUT /lamps/{id}`.',
    ],
  },
  { name: 'no difference is no entry', from: contract({}), to: contract({}), want: [''] },
]

test.each(table)('$name', ({ from, to, want }) => {
  expect(changelogEntry(compareContracts(from, to)).split('\n')).toEqual(want)
})
