import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { compareContracts } from '../compare.js'
import { readContract } from '../load.js'
import { locateChanges, type LocatedChange } from './changes.js'
import { locateIn } from './open.js'

/** A contract of several files, one of which holds components that the entry does not name. */
const files: Readonly<Record<string, string>> = {
  'openapi.yaml': `openapi: 3.1.1
info: { title: Lamps, version: '1' }
servers:
  - url: https://lamps.example
paths:
  /lamps/{name}:
    $ref: paths/lamp.yaml
  /rooms:
    get:
      operationId: list-rooms
      summary: List rooms.
      responses:
        '200':
          description: Rooms.
          content:
            application/json:
              schema:
                type: object
                properties:
                  rooms: { type: integer }
`,
  'paths/lamp.yaml': `put:
  operationId: change-lamp
  parameters:
    - { name: name, in: path, required: true, schema: { type: string } }
    - name: colour
      in: query
      schema: { type: string }
  requestBody:
    required: true
    content:
      application/json:
        schema:
          $ref: ../schemas.yaml#/change-lamp-request
  responses:
    '204': { description: Done. }
`,
  'schemas.yaml': `change-lamp-request:
  type: object
  properties:
    bulb:
      $ref: '#/bulb'
bulb:
  type: object
  properties:
    watt:
      type: integer
      description: How bright it is.
      maximum: 60
    shapes:
      type: array
      items:
        enum:
          - round
          - flat
`,
}

async function contract(edit: (name: string, text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-lines-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), edit(name, text))
  }
  return join(folder, 'openapi.yaml')
}

async function changesBetween(from: string, to: string): Promise<LocatedChange[]> {
  const [before, after] = [await readContract(from), await readContract(to)]
  return locateChanges(compareContracts(before, after), locateIn(from, before), locateIn(to, after))
}

test.each<{
  name: string
  find: string
  put: string
  line: string
  former: string
  typescript: string | undefined
}>([
  {
    name: 'a limit, in a component of another file',
    find: 'maximum: 60',
    put: 'maximum: 40',
    line: 'schemas.yaml:12',
    former: 'schemas.yaml:12',
    typescript: 'ChangeLampRequest.bulb.watt',
  },
  {
    name: 'a value of an enum below a list',
    find: '          - flat\n',
    put: '',
    line: 'schemas.yaml:16',
    former: 'schemas.yaml:16',
    typescript: 'ChangeLampRequest.bulb.shapes[]',
  },
  {
    name: 'a new property',
    find: '    shapes:\n',
    put: '    colour: { type: string }\n    shapes:\n',
    line: 'schemas.yaml:13',
    former: 'schemas.yaml:8',
    typescript: 'ChangeLampRequest.bulb.colour',
  },
  {
    name: 'a property that is gone is looked for where it was, and in the object that had it',
    find: "    bulb:\n      $ref: '#/bulb'\n",
    put: '    lamp: {}\n',
    line: 'schemas.yaml:3',
    former: 'schemas.yaml:4',
    typescript: 'ChangeLampRequest.bulb',
  },
  {
    name: 'a parameter, in the file of its path',
    find: '      in: query\n',
    put: '      in: query\n      required: true\n',
    line: 'paths/lamp.yaml:7',
    former: 'paths/lamp.yaml:5',
    typescript: 'ChangeLampInput.colour',
  },
  {
    name: 'an answer that no component describes',
    find: 'rooms: { type: integer }',
    put: 'rooms: { type: string }',
    line: 'openapi.yaml:20',
    former: 'openapi.yaml:20',
    typescript: 'ListRoomsOutput.rooms',
  },
  {
    name: 'words of an operation',
    find: 'summary: List rooms.',
    put: 'summary: List all rooms.',
    line: 'openapi.yaml:11',
    former: 'openapi.yaml:11',
    typescript: 'valkey.listRooms()',
  },
  {
    name: 'a server',
    find: 'https://lamps.example',
    put: 'https://lights.example',
    line: 'openapi.yaml:3',
    former: 'openapi.yaml:3',
    typescript: undefined,
  },
])('$name has its lines and its name in TypeScript', async ({ find, put, ...want }) => {
  const [from, to] = [
    await contract((_, text) => text),
    await contract((_, text) => text.replace(find, put)),
  ]
  const changes = await changesBetween(from, to)
  const shown = changes.map(({ location, formerly, typescript }) => ({
    line: location && `${relative(dirname(to), location.file)}:${location.line}`,
    former: formerly && `${relative(dirname(from), formerly.file)}:${formerly.line}`,
    typescript,
  }))
  expect(shown).toContainEqual({
    line: want.line,
    former: want.former,
    typescript: want.typescript,
  })
})

test('a new operation has its method, its line, and its summary', async () => {
  const from = await contract((_, text) =>
    text.replace('operationId: list-rooms', 'operationId: rooms').replace('/rooms:', '/halls:'),
  )
  const to = await contract((_, text) => text)
  const added = (await changesBetween(from, to)).find(({ rule }) => rule === 'operation-added')
  expect(added).toMatchObject({
    typescript: 'valkey.listRooms()',
    summary: 'List rooms.',
    location: { line: 9 },
  })
})

test('the lines of a bundle in JSON are found in it, and those of a revision in what it committed', async () => {
  const entry = await contract((_, text) => text)
  const bundle = await readContract(entry)
  const json = join(dirname(entry), 'openapi.json')
  const text = JSON.stringify(bundle, undefined, 2)
  await writeFile(json, text)
  const changes = await changesBetween(
    json,
    await contract((_, yaml) => yaml.replace('maximum: 60', 'maximum: 40')),
  )
  const line = text.split('\n').findIndex((words) => words.includes('"maximum"')) + 1
  expect(changes.map(({ formerly }) => formerly)).toEqual([{ file: json, line }])

  const head = await readContract('HEAD')
  const location = await locateIn('HEAD', head)('#/paths')
  expect(location?.line).toBeGreaterThan(1)
})
