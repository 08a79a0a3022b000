import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** What a bundle weighs. */
export interface Weight {
  readonly name: string
  /** After esbuild's minify. */
  readonly minified: number
  /** After gzip as well. */
  readonly gzip: number
}

const client = '@dbaas-valkey/client'

const programs: readonly (readonly [string, string])[] = [
  [
    'one operation (a read)',
    `import { createTransport, getDbaasServiceValkey } from '${client}'
    getDbaasServiceValkey(createTransport(), { name: 'cache' })`,
  ],
  [
    'one operation (a create) and `wait`',
    `import { createTransport, createDbaasServiceValkey, wait } from '${client}'
    const transport = createTransport()
    createDbaasServiceValkey(transport, { name: 'cache', body: { plan: 'p' } }).then((o) => wait(transport, o))`,
  ],
  [
    'all operations, with openapi-fetch, hooks, logger and validation',
    `import { createClient } from '${client}'
    globalThis.valkey = createClient()`,
  ],
  [
    'openapi-fetch alone, for comparison',
    `import createClient from 'openapi-fetch'
    globalThis.client = createClient()`,
  ],
]

/** Bundles small programs for browsers, as users would. */
export function weighBundles(root: string): Promise<Weight[]> {
  return Promise.all(
    programs.map(async ([name, contents]) => {
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
      return { name, minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
    }),
  )
}
