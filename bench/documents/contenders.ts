import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** A program that writes code for a document, and how to find its way about what it wrote. */
export interface Contender {
  readonly name: string
  /** What it writes, as it is asked to here. */
  readonly writes: string
  /** What to start, with Node, to have a document written to a folder. */
  command(file: string, out: string, modules: string): readonly string[]
  /** The modules with its validators, or with its types, below the folder. For a document without schemas they may not be there. */
  readonly entries: readonly string[]
  /** The name of the export that validates a schema, in lower case and of letters and digits only. */
  exportOf(schema: string): string
  readonly compilerOptions: Readonly<Record<string, unknown>>
}

const root = resolve(import.meta.dirname, '../..')

export const ours: Contender = {
  name: 'ours',
  writes: 'types, validators',
  command: (file, out) => [
    join(root, 'packages/compiler/bin/dbaas-valkey-compiler.js'),
    file,
    '--out',
    out,
  ],
  entries: ['index.ts', 'operations.ts'],
  exportOf: (schema) => schema,
  compilerOptions: {
    module: 'nodenext',
    lib: ['es2023'],
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
  },
}

const bundler = { module: 'esnext', moduleResolution: 'bundler', allowImportingTsExtensions: true }

const peers: readonly Contender[] = [
  {
    name: 'openapi-typescript',
    writes: 'types',
    command: (file, out, modules) => [
      join(modules, '.bin/openapi-typescript'),
      file,
      '--output',
      join(out, 'index.ts'),
    ],
    entries: ['index.ts'],
    exportOf: (schema) => schema,
    compilerOptions: bundler,
  },
  {
    name: 'hey-api',
    writes: 'types, zod',
    command: (file, out, modules) => [
      join(modules, '.bin/openapi-ts'),
      '--input',
      file,
      '--output',
      out,
      '--plugins',
      '@hey-api/typescript',
      'zod',
    ],
    entries: ['zod.gen.ts'],
    exportOf: (schema) => `z${schema}`,
    compilerOptions: bundler,
  },
  {
    name: 'kubb',
    writes: 'types, zod',
    command: (_file, _out, modules) => [
      join(modules, '.bin/kubb'),
      'generate',
      '--config',
      join(modules, '../kubb.config.mjs'),
    ],
    entries: ['zod/index.ts'],
    exportOf: (schema) => `${schema}schema`,
    compilerOptions: bundler,
  },
  {
    name: 'orval',
    writes: 'zod',
    command: (_file, _out, modules) => [
      join(modules, '.bin/orval'),
      '--config',
      join(modules, '../orval.config.mjs'),
    ],
    entries: ['index.ts'],
    // It writes schemas for operations only.
    exportOf: () => '',
    compilerOptions: bundler,
  },
]

export const peerNames: readonly string[] = peers.map(({ name }) => name)

export function contendersOf(names: readonly string[]): Contender[] {
  return [ours, ...peers.filter(({ name }) => names.includes(name))]
}

/** What the peers are installed from, in one folder, with the Node that the newest of them ask for. */
export const peerPackages: Readonly<Record<string, string>> = {
  'openapi-typescript': '7.13.0',
  typescript: '5.9.3',
  '@types/node': '20.19.43',
  '@hey-api/openapi-ts': '0.99.0',
  zod: '4.6.7',
  '@kubb/cli': '4.39.3',
  '@kubb/core': '4.39.3',
  '@kubb/plugin-oas': '4.39.3',
  '@kubb/plugin-ts': '4.39.3',
  '@kubb/plugin-zod': '4.39.3',
  orval: '8.38.0',
}

/** Those that are configured by a program; the document and the folder come with the environment. */
const configurations = {
  'kubb.config.mjs': `import { defineConfig } from '@kubb/core'
import { pluginOas } from '@kubb/plugin-oas'
import { pluginTs } from '@kubb/plugin-ts'
import { pluginZod } from '@kubb/plugin-zod'

export default defineConfig({
  input: { path: process.env.BENCH_FILE },
  output: { path: process.env.BENCH_OUT, format: false, lint: false },
  plugins: [pluginOas({ validate: false, generators: [] }), pluginTs(), pluginZod()],
})
`,
  'orval.config.mjs': `export default {
  api: {
    input: { target: process.env.BENCH_FILE },
    output: { target: process.env.BENCH_OUT + '/index.ts', client: 'zod', mode: 'single' },
  },
}
`,
}

export async function writeConfigurations(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(configurations)) {
    await writeFile(join(folder, name), text)
  }
}
