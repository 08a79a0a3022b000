import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

import { loadContract } from '@dbaas-valkey/contract/load'
import { emitReference } from '@dbaas-valkey/generate/reference/index'

import { finding, type Finding } from '../attack.js'

const start = promisify(execFile)
const site = resolve(import.meta.dirname, '../../docs/site')

/** What each of them makes of a page is in `traces`. */
const payloads = [
  '<script>window.pwned=1</script>',
  '`a\n\n<script>window.pwned=1</script>\n\n`',
  '\\`<script>window.pwned=1</script>\\`',
  '<img src=x onerror=window.pwned=1>',
  '```\n<script>window.pwned=1</script>\n```\n<script>window.pwned=1</script>',
  '```js\n~~~\n````\n<script>window.pwned=1</script>',
  '</code></pre><script>window.pwned=1</script>',
  '{{ 7 * 191 }}',
  '`{{ 7 * 191 }}`',
  '`\n`{onclick=window.pwned=1}`',
  '**bold**{onclick=window.pwned=1}',
  'paragraph {onclick=window.pwned=1}',
  '# heading {onclick=window.pwned=1 v-html="7*191"}',
  '[link](javascript:window.pwned=1)',
  '<a href="javascript:window.pwned=1">a</a>',
  '<!--@include: /etc/passwd-->',
  '`<!--@include: /etc/passwd-->`',
  '```\n<!--@include: /etc/passwd-->\n```',
  '<<< /etc/passwd',
  '![](/etc/passwd)',
  '::: v-pre\n<script>window.pwned=1</script>',
  '---\nhead:\n  - [script, {}, "window.pwned=1"]\n---',
  '| a | <script>window.pwned=1</script> |\n\n</td></tr></table><script>window.pwned=1</script>',
  '<component :is="\'script\'">window.pwned=1</component>',
  '<div v-html="\'<script>window.pwned=1</script>\'"></div>',
]

const tag = /<([a-z][\w-]*)((?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi
const attribute = /([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g

const traces: readonly (readonly [what: string, isIn: (page: string) => boolean])[] = [
  ['a script', (page) => /<script\b[^>]*>\s*window\.pwned/i.test(page)],
  [
    'an attribute that is run',
    (page) => hasAttribute(page, (name, value) => /^on/i.test(name) && value.includes('pwned')),
  ],
  [
    'an address that is run',
    (page) => hasAttribute(page, (_, value) => /^\s*javascript:/i.test(value)),
  ],
  ['an expression of the template', (page) => page.includes('1337')],
  ['a file of the machine', (page) => page.includes('root:x:0:0')],
  [
    'an element that the contract wrote',
    (page) =>
      /<component\b/i.test(page) ||
      hasAttribute(page, (name, value) => name === 'src' && value === 'x'),
  ],
]

/** Builds the documentation of a contract that holds markup in each of its texts, and looks what became of it. */
export async function run(): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-site-'))
  try {
    await start('pnpm', ['--dir', site, 'install', '--frozen-lockfile', '--prefer-offline'])
    const findings: Finding[] = []
    await writeSite(folder)
    const reference = join(folder, 'reference')
    await mkdir(reference)
    for (const { path, text } of emitReference(await hostileContract(folder))) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
    const vitepress = join(site, 'node_modules/vitepress/bin/vitepress.js')
    await start(process.execPath, [vitepress, 'build', join(folder, 'site')], { maxBuffer: 1e8 })
    const dist = join(folder, 'site', 'dist')
    const names = await readdir(dist, { recursive: true })
    const pages = names.filter((name) => name.endsWith('.html'))
    const texts = await Promise.all(
      pages.map(async (name) => ({ name, text: await readFile(join(dist, name), 'utf8') })),
    )
    for (const [what, isIn] of traces) {
      const hit = texts.find(({ text }) => isIn(text))
      const evidence = hit ? `in ${hit.name}` : `in none of ${pages.length} pages`
      findings.push(finding(`${what}, by ${payloads.length} texts everywhere`, !hit, evidence))
    }
    return findings
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Whether one of a page's elements has an attribute of that kind. */
function hasAttribute(page: string, isMeant: (name: string, value: string) => boolean): boolean {
  return Array.from(page.matchAll(tag)).some(([, , attributes = '']) =>
    Array.from(attributes.matchAll(attribute)).some(([, name = '', ...values]) =>
      isMeant(name, values.find((value) => value !== undefined) ?? ''),
    ),
  )
}

/** A copy of the site without pages of its own. */
async function writeSite(folder: string): Promise<void> {
  await cp(site, join(folder, 'site'), {
    recursive: true,
    filter: (path) => !/node_modules|\/dist|\/test/.test(path.slice(site.length)),
  })
  await symlink(join(site, 'node_modules'), join(folder, 'site', 'node_modules'))
  await writeFile(join(folder, 'site', 'tsconfig.json'), '{}')
  await writeFile(join(folder, 'index.md'), '# Start\n')
}

async function hostileContract(folder: string): ReturnType<typeof loadContract> {
  const all = payloads.join('\n\n')
  const properties = Object.fromEntries(
    payloads.map((text, index) => [
      `p${index}${text}`,
      { type: 'string', description: text, enum: [text, `${text}2`], default: text, example: text },
    ]),
  )
  const hostile = { $ref: '#/components/schemas/Hostile' }
  const operations = payloads.map((text, index) => [
    `/p${index}`,
    {
      post: {
        operationId: `id${index}${text}`,
        tags: [text],
        summary: text,
        description: text,
        parameters: [
          {
            name: text,
            in: 'query',
            description: text,
            schema: { type: 'string', pattern: '<script>window.pwned=1</script>' },
          },
        ],
        requestBody: {
          description: text,
          // Each page shows all objects that its operations lead to: one page is enough.
          content: { 'application/json': index === 0 ? { schema: hostile } : {} },
        },
        responses: {
          200: {
            description: text,
            content: { 'application/json': { schema: { type: 'string', format: text } } },
          },
        },
      },
    },
  ])
  const file = join(folder, 'contract.json')
  const document = {
    openapi: '3.1.1',
    info: { title: payloads.join(' '), version: '1', description: all },
    servers: [{ url: 'https://a.example', description: all }],
    tags: payloads.map((name) => ({ name, description: name })),
    paths: Object.fromEntries(operations),
    components: { schemas: { Hostile: { type: 'object', description: all, properties } } },
  }
  await writeFile(file, JSON.stringify(document))
  return loadContract(file)
}
