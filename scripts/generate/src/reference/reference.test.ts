import { join } from 'node:path'

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

test('there is a page for each tag, and an overview and the problems beside them', () => {
  expect(pages.map(([path]) => path.replace('reference/', '')).toSorted()).toEqual([
    'catalogue.md',
    'certificate.md',
    'index.md',
    'maintenance.md',
    'migration.md',
    'observability.md',
    'operation.md',
    'problems.md',
    'service.md',
    'settings.md',
    'user.md',
  ])
})

describe.each(contract.operations)('$id', (operation) => {
  const page = files.get(`reference/${operation.tags[0]}.md`) ?? ''
  const section = page.split(/^## /m).find((text) => text.startsWith(`${operation.id}\n`)) ?? ''

  test('is on the page of its tag, with its request', () => {
    expect(section).toContain(`${operation.method} ${operation.path}`)
  })

  test('has each parameter and each property that it exchanges in a table', () => {
    for (const { name } of operation.parameters) expect(section).toContain(`| \`${name}\` | path |`)
    const answer = operation.responses.find(({ status }) => status === '200')
    for (const body of [operation.body, answer?.body]) {
      for (const [name] of propertiesOf(resolve(contract, body?.schema).schema)) {
        expect(section).toContain(`| \`${name}\` |`)
      }
    }
  })

  test('says its effect and its command', () => {
    expect(section).toContain(`- Effect: \`${operation.effect}\`, a success`)
    expect(section).toContain(`- Command: \`${operation.command?.join(' ')}\`.`)
  })

  test('is shown in TypeScript, on the command line and with curl', () => {
    const program = files.get(`reference/typescript/${operation.id}.ts`)
    expect(section).toContain(`\`\`\`ts\n${program}\`\`\``)
    expect(section).toContain(`exo api ${operation.id}`)
    expect(section).toContain(`curl --fail-with-body -X ${operation.method}`)
  })
})

test.each(pages)('%s links only to what is there', (path, text) => {
  for (const link of links(text)) {
    const [page = '', fragment] = link.split('#')
    const target = page === '' ? text : files.get(`reference/${page}`)
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
  const page = emitReference(nested).find(({ path }) => path === 'reference/thing.md')?.text ?? ''
  expect(headings(page).filter((heading) => heading.endsWith('object'))).toEqual(['Inner object'])
})
