import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { objectAt } from '@dbaas-valkey/contract/document'
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
