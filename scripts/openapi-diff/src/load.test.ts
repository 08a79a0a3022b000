import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'
import { objectAt } from '@dbaas-valkey/contract/document'
import { formatIssue } from '@dbaas-valkey/contract/issue'
import type { JsonObject } from '@dbaas-valkey/contract/model'

import { compareContracts } from './compare.js'
import { readContract } from './load.js'

async function file(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-load-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

test('a bundled document is read as it is', async () => {
  const document = { openapi: '3.1.1', info: { title: 'Lamps', version: '1' }, paths: {} }
  expect(await readContract(await file('lamps.json', JSON.stringify(document)))).toEqual(document)
})

test('a document of OpenAPI 3.0 in YAML is brought to 3.1', async () => {
  const document = await readContract(
    await file(
      'lamps.yaml',
      [
        'openapi: 3.0.3',
        'info: { title: Lamps, version: "1" }',
        'paths: {}',
        'components: { schemas: { Owner: { type: string, nullable: true } } }',
      ].join('\n'),
    ),
  )
  expect(objectAt(document, '#/components/schemas/Owner')?.type).toEqual(['string', 'null'])
})

test('what is neither a file nor a revision is refused with a sentence', async () => {
  await expect(readContract('no-such-thing')).rejects.toThrow(
    /"no-such-thing" is neither a file nor a git revision/,
  )
})

test('documents in several files are read whole, whatever the files are called', async () => {
  const entry = await file(
    'lamps.json',
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Lamps', version: '1' },
      paths: {},
      components: { schemas: { Lamp: { $ref: './lamp.json' } } },
    }),
  )
  await writeFile(join(dirname(entry), 'lamp.json'), JSON.stringify({ type: 'integer' }))
  const document = await readContract(entry)
  expect(objectAt(document, '#/components/schemas/lamp')).toEqual({ type: 'integer' })
})

const head = { openapi: '3.1.0', info: { title: 'Lamps', version: '1' } }
const done = { responses: { '204': { description: 'Done.' } } }

test.each([
  {
    name: 'a reference that leads nowhere',
    document: { ...head, paths: { '/a': { $ref: '#/components/pathItems/A' } } },
    want: '#/paths/~1a: `#/components/pathItems/A` leads nowhere; what it stands for is not compared.',
  },
  {
    name: 'a file that is not there',
    document: { ...head, paths: { '/a': { $ref: './a.json' } } },
    want: "#/paths/~1a: Can't resolve $ref",
  },
  {
    name: 'an operationId that two operations have',
    document: {
      ...head,
      paths: {
        '/a': { get: { operationId: 'read', ...done } },
        '/b': { get: { operationId: 'read', ...done } },
      },
    },
    want: '#/paths/~1b/get/operationId: The operationId "read" is already that of GET /a',
  },
  {
    name: 'a version that is not known',
    document: { ...head, openapi: '3.2.0', paths: {} },
    want: '#/openapi: `openapi` is 3.2.0, which is read as if it were 3.1.',
  },
  {
    name: 'a last day that is no date',
    document: { ...head, paths: { '/a': { get: { ...done, 'x-sunset': 'soon' } } } },
    want: '#/paths/~1a/get/x-sunset: "soon" is no date; write it as 2026-12-31.',
  },
  {
    name: 'paths in a file that is not there',
    document: { ...head, paths: { $ref: './paths.json' } },
    want: "#/paths: Can't resolve $ref",
  },
  {
    name: 'an operation that is none',
    document: { ...head, paths: { '/a': { get: 'later' } } },
    want: '#/paths/~1a/get: This is no operation; it is left out.',
  },
])('$name is told with its place, and the rest is read', async ({ document, want }) => {
  const issues: string[] = []
  const entry = await file('lamps.json', JSON.stringify(document))
  const read = await readContract(entry, (issue) => issues.push(formatIssue(issue)))
  expect(issues.map((issue) => issue.replace(/^\S+ /, ''))).toEqual([expect.stringContaining(want)])
  expect(objectAt(read, '#/info')).toEqual(head.info)
})

test('documents in several files differ where one of their files does', async () => {
  const write = async (type: string): Promise<JsonObject> => {
    const schema = { $ref: './lamp.json' }
    const content = { 'application/json': { schema } }
    const responses = { '200': { description: 'A lamp.', content } }
    const paths = { '/lamp': { get: { operationId: 'read', responses } } }
    const entry = await file('lamps.json', JSON.stringify({ ...head, paths }))
    await writeFile(join(dirname(entry), 'lamp.json'), JSON.stringify({ type }))
    return readContract(entry)
  }
  const changes = compareContracts(await write('integer'), await write('string'))
  expect(changes.map(({ bump, sentence }) => `${bump} ${sentence}`)).toEqual([
    'major the response is now string, was integer',
  ])
})
