import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { compile, CompilerError, writeCompiled } from '@dbaas-valkey/compiler'

const document = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0' },
  paths: {},
  components: {
    schemas: {
      Pet: { type: 'object', properties: { kind: { $ref: '#/components/schemas/Kind' } } },
      Kind: { enum: ['cat', 'dog'] },
      Shop: { type: 'object' },
    },
  },
}

const compiled = await compile({ input: document, include: { schemas: ['Pet'] } })
console.log(compiled.schemas) // [ 'Kind', 'Pet' ]

const folder = await mkdtemp(join(tmpdir(), 'validators-'))
const { changed } = await writeCompiled(compiled, folder)
console.log(`${changed.length} files in ${folder}`)

try {
  await compile({ input: document, include: { schemas: ['Pets'] } })
} catch (error) {
  if (!(error instanceof CompilerError)) throw error
  console.log(error.code, error.message)
}
