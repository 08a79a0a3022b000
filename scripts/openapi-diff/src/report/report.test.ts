import { expect, test } from 'vitest'
import type { JsonObject } from '@dbaas-valkey/contract/model'

import { compareContracts } from '../compare.js'
import { formats } from '../report.js'

function contract(paths: JsonObject): JsonObject {
  return { openapi: '3.1.1', paths }
}

const responses = { '204': { description: 'Done.' } }
const lamp = { put: { operationId: 'change-lamp', responses } }
const room = { get: { operationId: 'read-room', summary: 'Read a room.', responses } }

const change = compareContracts(
  contract({ '/lamp': lamp }),
  contract({
    '/lamp': {
      put: {
        ...lamp.put,
        description: '100%',
        parameters: [{ name: 'at', in: 'query', required: true, schema: { type: 'string' } }],
      },
    },
    '/room': room,
  }),
).map((one) => ({ ...one, location: { file: 'spec/a,b.yaml', line: 3 }, formerly: undefined }))

test('text tells the line, what TypeScript calls the place, and what a new operation does', () => {
  expect(formats.text(change).split('\n')).toEqual([
    '`PUT /lamp`',
    '  major  new required query parameter `at`  [required-parameter-added]',
    '         spec/a,b.yaml:3  ChangeLampInput.at',
    '         Give it in every call.',
    '  patch  other words in the description of the operation  [words-changed]',
    '         spec/a,b.yaml:3  valkey.changeLamp()',
    '',
    '`GET /room`',
    '  minor  new operation `read-room`: Read a room  [operation-added]',
    '         spec/a,b.yaml:3  valkey.readRoom()',
    '',
    '3 differences: major, because of required-parameter-added.',
    '',
  ])
})

test('annotations escape what the syntax of workflow commands uses', () => {
  expect(formats.github(change).split('\n')).toEqual([
    '::error file=spec/a%2Cb.yaml,line=3,title=major%3A required-parameter-added::' +
      '`PUT /lamp`: new required query parameter `at`%0AChangeLampInput.at%0AGive it in every call.',
    '::warning file=spec/a%2Cb.yaml,line=3,title=minor%3A operation-added::' +
      '`GET /room`: new operation `read-room`: Read a room%0Avalkey.readRoom()',
    '::notice file=spec/a%2Cb.yaml,line=3,title=patch%3A words-changed::' +
      '`PUT /lamp`: other words in the description of the operation%0Avalkey.changeLamp()',
    '3 differences: major, because of required-parameter-added.',
    '',
  ])
})

test('markdown begins with the bump, and has a heading for each operation', () => {
  expect(formats.markdown(change).split('\n')).toEqual([
    '**3 differences: major, because of required-parameter-added.**',
    '',
    '### `PUT /lamp`',
    '',
    '- **major** new required query parameter `at` (`required-parameter-added`)\\',
    '  `spec/a,b.yaml:3`, `ChangeLampInput.at`\\',
    '  Give it in every call.',
    '- **patch** other words in the description of the operation (`words-changed`)\\',
    '  `spec/a,b.yaml:3`, `valkey.changeLamp()`',
    '',
    '### `GET /room`',
    '',
    '- **minor** new operation `read-room`: Read a room (`operation-added`)\\',
    '  `spec/a,b.yaml:3`, `valkey.readRoom()`',
    '',
  ])
})

test('json holds everything that is known of a change', () => {
  expect(JSON.parse(formats.json(change))).toMatchObject({
    bump: 'major',
    changes: [
      { rule: 'words-changed', location: { file: 'spec/a,b.yaml', line: 3 } },
      { rule: 'required-parameter-added', typescript: 'ChangeLampInput.at' },
      { rule: 'operation-added', summary: 'Read a room.' },
    ],
  })
})

test.each(['text', 'markdown', 'github'] as const)('%s says so where nothing differs', (format) => {
  expect(formats[format]([])).toBe('The two contracts do not differ.\n')
})
