import { join } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'
import type { Module } from '@dbaas-valkey/source/module'
import { build, type Plugin } from 'esbuild'

import type { Keyword } from './compile/keyword.js'
import { keywords as known } from './keywords/index.js'
import { Vocabulary } from './model/vocabulary.js'
import { emitMessages, reportable } from './print/messages.js'

const source = join(root, 'packages/validator/src')

/** Bundles generated modules with the runtime and runs them, to try them without writing them anywhere. */
export async function execute(
  modules: readonly Module[],
  keywords: readonly Keyword[] = known,
): Promise<Record<string, unknown>> {
  const vocabulary = new Vocabulary(keywords)
  const entry = modules.map(({ path }) => `export * from ${JSON.stringify(`./${path}.js`)}`)
  const { outputFiles } = await build({
    stdin: { contents: entry.join('\n'), resolveDir: source, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'silent',
    tsconfigRaw: {},
    plugins: [inMemory([...modules, emitMessages(vocabulary, reportable(vocabulary))])],
  })
  const code = outputFiles[0]?.text ?? ''
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<
    string,
    unknown
  >
}

/** Lets the bundler find the modules where they would have been written. */
function inMemory(modules: readonly Module[]): Plugin {
  const place = (path: string): string => join(source, `${path}.ts`)
  const texts = new Map(modules.map((module) => [place(module.path), module.toString()]))
  return {
    name: 'generated',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#messages$/ }, () => ({ path: place('generated/messages') }))
      onResolve({ filter: /\.js$/ }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path.replace(/\.js$/, '.ts'))
        return texts.has(file) ? { path: file } : undefined
      })
      onLoad({ filter: /\/generated\// }, ({ path }) => {
        const contents = texts.get(path)
        if (contents === undefined) return undefined
        return { contents, loader: 'ts', resolveDir: join(path, '..') }
      })
    },
  }
}
