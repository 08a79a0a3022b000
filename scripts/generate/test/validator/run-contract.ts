import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { loadContract } from '@dbaas-valkey/contract/load'
import { root } from '@dbaas-valkey/contract/root'
import type { Validator } from '@dbaas-valkey/json-schema/test/compiled'
import { build } from 'esbuild'

import { emitValidator } from '../../src/validator/index.js'

export interface OperationValidators {
  readonly path: Validator | undefined
  readonly query: Validator | undefined
  readonly body: Validator | undefined
  readonly responses: Readonly<Record<string, Validator | undefined>>
}

/** The validators of a contract: those of its operations, and those of its schemas by name. */
export type ContractValidators = Readonly<Record<string, Validator>> & {
  readonly operations: Readonly<Record<string, OperationValidators>>
}

const source = join(root, 'packages/validator')

/** Generates the package for a document and runs it, as if it were written. */
export async function runContract(document: object): Promise<ContractValidators> {
  const files = await generate(document)
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './index.js'\nexport { operations } from './operations.js'`,
      resolveDir: join(source, 'src/generated'),
    },
    bundle: true,
    format: 'esm',
    write: false,
    tsconfigRaw: {},
    plugins: [
      {
        name: 'generated',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^#messages$/ }, () => ({
            path: placed('src/generated/messages.ts'),
          }))
          onResolve({ filter: /\.js$/ }, ({ path, resolveDir }) => {
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
  return (await import(`data:text/javascript,${code}`)) as ContractValidators
}

/** What the emitter writes, by the path where it belongs. */
export async function generate(document: object): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'))
  try {
    const file = join(folder, 'contract.json')
    await writeFile(file, JSON.stringify(document))
    const files = emitValidator(await loadContract(file))
    return new Map(files.map(({ path, text }) => [placed(path), text]))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function placed(path: string): string {
  return join(source, path)
}
