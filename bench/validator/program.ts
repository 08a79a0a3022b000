import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'

import type { Validator } from './peer.js'

/** Bundles a program's text as a user's project would; its imports are resolved from here. */
export async function bundle(text: string, minify: boolean): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify,
    format: 'esm',
    target: 'es2022',
    write: false,
    tsconfigRaw: '{}',
    logLevel: 'error',
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** What a program weighs, in bytes. */
export interface Weight {
  readonly minified: number
  readonly gzip: number
}

export async function weigh(text: string): Promise<Weight> {
  const bytes = await bundle(text, true)
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
}

/** Bundles a program into the cache. */
export async function writeBundle(name: string, text: string, minify = false): Promise<string> {
  const folder = join(import.meta.dirname, '../node_modules/.cache/validator')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${name.replaceAll(/\W/g, '-')}.mjs`)
  await writeFile(file, await bundle(text, minify))
  return file
}

/** Loads a bundle of validators by the names of their schemas. */
export async function load(file: string): Promise<Record<string, Validator>> {
  return (await import(pathToFileURL(file).href)) as Record<string, Validator>
}
