import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'

/** What a bundle weighs. */
export interface Weight {
  readonly name: string
  /** What it may weigh at most after gzip, where there is a goal. */
  readonly limit?: number
  /** After esbuild's minify. */
  readonly minified: number
  /** After gzip as well. */
  readonly gzip: number
}

const client = '@dbaas-valkey/client'

interface Program {
  readonly name: string
  readonly limit?: number
  readonly contents: string
}

interface Operation {
  readonly operationId?: string
}

/** Bundles small programs for browsers, as users would. */
export async function weighBundles(root: string): Promise<Weight[]> {
  return Promise.all(
    programs(await functionsOf(root)).map(async ({ contents, ...program }) => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: join(root, 'bench') },
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        write: false,
        tsconfigRaw: '{}',
      })
      const bytes = outputFiles[0]?.contents ?? new Uint8Array()
      return { ...program, minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
    }),
  )
}

function programs(functions: readonly string[]): Program[] {
  return [
    {
      name: 'one operation (a read)',
      limit: 4900,
      contents: `import { createTransport, getDbaasServiceValkey } from '${client}'
      getDbaasServiceValkey(createTransport(), { name: 'cache' })`,
    },
    {
      name: 'one operation (a create) and `wait`',
      contents: `import { createTransport, createDbaasServiceValkey, wait } from '${client}'
      const transport = createTransport()
      createDbaasServiceValkey(transport, { name: 'cache', body: { plan: 'p' } }).then((o) => wait(transport, o))`,
    },
    {
      name: 'all operations as functions',
      limit: 5600,
      contents: `import { createTransport, ${functions.join(', ')} } from '${client}'
      globalThis.valkey = [createTransport(), ${functions.join(', ')}]`,
    },
    {
      name: '`createClient`: all operations, hooks, logger, validation, `wait`',
      limit: 7500,
      contents: `import { createClient } from '${client}'
      globalThis.valkey = createClient()`,
    },
    {
      name: '`createClient` and `createPaths`, with openapi-fetch',
      contents: `import { createClient } from '${client}'
      import { createPaths } from '${client}/paths'
      globalThis.paths = createPaths(createClient())`,
    },
    {
      name: 'openapi-fetch alone, for comparison',
      contents: `import createClient from 'openapi-fetch'
      globalThis.client = createClient()`,
    },
  ]
}

/** The function of each operation of the contract. */
async function functionsOf(root: string): Promise<string[]> {
  const text = await readFile(join(root, 'packages/types/openapi.json'), 'utf8')
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> }
  return Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ operationId }) => operationId ?? [])
    .map((id) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()))
}
