import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { loadContract, type LoadedContract } from '@dbaas-valkey/contract/load'
import { root } from '@dbaas-valkey/contract/root'
import { build } from 'esbuild'

import { emitClient } from '../../src/client/index.js'

/** A function for each operation of a document, by its name, which sends to an address. */
export type Calls = Readonly<
  Record<string, (input?: Readonly<Record<string, unknown>>, options?: object) => Promise<unknown>>
>

/** Generates the client of a document and runs it, as if it were written. */
export async function clientOf(document: object, endpoint: string): Promise<Calls> {
  const home = join(root, 'packages/client')
  const contract = await contractOf(document)
  const files = new Map(emitClient(contract).map(({ path, text }) => [join(home, path), text]))
  const { outputFiles } = await build({
    stdin: {
      contents: `export * as operations from './generated/operations.js'\nexport { createTransport } from './transport.js'`,
      resolveDir: join(home, 'src'),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    tsconfigRaw: {},
    plugins: [
      {
        name: 'generated',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /generated\/|^\.\/|^\.\.\// }, ({ path, resolveDir }) => {
            const file = join(resolveDir, path.replace(/\.js$/, '.ts'))
            return files.has(file) ? { path: file } : undefined
          })
          onLoad({ filter: /\/generated\// }, ({ path }) => {
            return { contents: files.get(path) ?? '', loader: 'ts', resolveDir: join(path, '..') }
          })
        },
      },
    ],
  })
  const code = encodeURIComponent(outputFiles[0]?.text ?? '')
  const { operations, createTransport } = (await import(`data:text/javascript,${code}`)) as {
    operations: Record<string, (transport: unknown, ...given: unknown[]) => Promise<unknown>>
    createTransport: (options: object) => unknown
  }
  const transport = createTransport({ endpoint, zone: 'x', apiKey: 'EXOkey', apiSecret: 'secret' })
  return Object.fromEntries(
    Object.entries(operations).map(([name, call]) => [
      name,
      (...given) => call(transport, ...given),
    ]),
  )
}

/** Reads a document as a contract. */
export async function contractOf(document: object): Promise<LoadedContract> {
  const folder = await mkdtemp(join(tmpdir(), 'wire-'))
  try {
    const file = join(folder, 'contract.json')
    await writeFile(file, JSON.stringify(document))
    return await loadContract(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}
