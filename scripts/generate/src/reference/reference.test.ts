import { dirname, join } from 'node:path'

import { loadContract } from '@dbaas-valkey/contract/load'
import { root } from '@dbaas-valkey/contract/root'
import { describe, expect, test } from 'vitest'

import { body, change, contractOf, refTo } from './fixture.js'
import { emitReference } from './index.js'
import { anchor } from './markdown.js'
import { propertiesOf, resolve } from './schema.js'

const contract = await loadContract(join(root, 'spec/openapi.yaml'))
const files = new Map(emitReference(contract).map(({ path, text }) => [path, text]))
const pages = [...files].filter(([path]) => path.endsWith('.md'))

const headings = (text: string) =>
  [...text.matchAll(/^#+ (?:\[(.*?)\]|(.*))/gm)].map(([, linked, plain]) => linked ?? plain ?? '')

const links = (text: string) => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link ?? '')

test('there is a folder for each tag with a page for each operation, and the overview and the problems beside them', () => {
  const folders = [...new Set(contract.operations.map(({ tags }) => tags[0]))]
  expect(pages.map(([path]) => path.replace('reference/', '')).toSorted()).toEqual(
    [
      'index.md',
      'problems.md',
      ...folders.map((folder) => `${folder}/index.md`),
      ...contract.operations.map(({ tags, id }) => `${tags[0]}/${id}.md`),
    ].toSorted(),
  )
})

describe.each(contract.operations)('$id', (operation) => {
  const page = files.get(`reference/${operation.tags[0]}/${operation.id}.md`) ?? ''

  test('has its id for a heading, and its request', () => {
    expect(headings(page)[0]).toBe(operation.id)
    expect(page).toContain(`${operation.method} ${operation.path}`)
  })

  test('is on the page of its tag, with a link', () => {
    const index = files.get(`reference/${operation.tags[0]}/index.md`)
    expect(index).toContain(`[${operation.id}](${operation.id}.md)`)
  })

  test('has each parameter and each property that it exchanges in a table', () => {
    for (const { name } of operation.parameters) expect(page).toContain(`| \`${name}\` | path |`)
    const answer = operation.responses.find(({ status }) => status === '200')
    for (const body of [operation.body, answer?.body]) {
      for (const [name] of propertiesOf(resolve(contract, body?.schema).schema)) {
        expect(page).toContain(`| \`${name}\` |`)
      }
    }
  })

  test('says its effect and its command', () => {
    expect(page).toContain(`- Effect: \`${operation.effect}\`, a success`)
    expect(page).toContain(`- Command: \`${operation.command?.join(' ')}\`.`)
  })

  test('is shown in TypeScript, in JavaScript, with curl and on both command lines', () => {
    const program = files.get(`reference/typescript/${operation.id}.ts`)
    expect(page).toContain(`\`\`\`ts\n${program}\`\`\``)
    expect(page).toContain(
      `\`\`\`js\n${files.get(`reference/javascript/${operation.id}.mjs`)}\`\`\``,
    )
    expect(page).toContain(`curl --fail-with-body -X ${operation.method}`)
    expect(page).toContain(`dbaas-valkey ${operation.command?.join(' ')}`)
    expect(page).toContain(`exo api ${operation.id}`)
  })

  test('has a request for the form of its page', () => {
    const requests = JSON.parse(files.get('reference/requests.json') ?? '') as Record<
      string,
      object
    >
    const { method, path } = operation
    expect(requests[`${operation.tags[0]}/${operation.id}`]).toMatchObject({ method, path })
  })
})

test('the operations that the vendor links are shown in Go, Python and Java', () => {
  for (const folder of ['go', 'python', 'java']) {
    expect(
      [...files.keys()].filter((path) => path.startsWith(`reference/${folder}/`)),
    ).toHaveLength(11)
  }
})

test.each(pages)('%s links only to what is there', (path, text) => {
  for (const link of links(text)) {
    const [page = '', fragment] = link.split('#')
    const target = page === '' ? text : files.get(join(dirname(path), page))
    expect(target, `${path} links to ${link}`).toBeDefined()
    if (fragment !== undefined) expect(headings(target ?? '').map(anchor)).toContain(fragment)
  }
})

test.each(pages)('%s has no two operations or objects under one anchor', (_path, text) => {
  const linked = headings(text)
    .map(anchor)
    .filter((id) => links(text).includes(`#${id}`))
  expect(linked).toEqual([...new Set(linked)])
})

test('each object that a page mentions is described there once', () => {
  const nested = contractOf(
    {
      Outer: { type: 'object', properties: { a: refTo('Inner'), b: refTo('Inner') } },
      Inner: { type: 'object', properties: { again: refTo('Inner') } },
    },
    [
      {
        ...change,
        responses: [
          { status: '200', description: 'Done.', body: { ...body, schema: refTo('Outer') } },
        ],
      },
    ],
  )
  const page =
    emitReference(nested).find(({ path }) => path === 'reference/thing/change-thing.md')?.text ?? ''
  expect(headings(page).filter((heading) => heading.endsWith('object'))).toEqual(['Inner object'])
})
