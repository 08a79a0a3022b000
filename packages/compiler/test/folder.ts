import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

import { build } from 'esbuild'
import { onTestFinished } from 'vitest'

const run = promisify(execFile)
const typescript = createRequire(import.meta.url).resolve('typescript/package.json')

/** A folder that is gone when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'compiler-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** What the TypeScript compiler says, under the options that ask most. */
export async function typeErrors(folder: string): Promise<string> {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023'],
    module: 'nodenext',
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  }
  const project = join(folder, 'tsconfig.json')
  await writeFile(project, JSON.stringify({ compilerOptions, include: ['**/*.ts'] }))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const tsc = resolve(dirname(typescript), 'bin/tsc')
  const { stdout } = await run(process.execPath, [tsc, '-p', project]).catch(
    (error: { stdout: string }) => error,
  )
  return stdout
}

/** Bundles a module and runs it. */
export async function load(file: string): Promise<Record<string, unknown>> {
  const outfile = join(dirname(file), `bundle-${process.hrtime.bigint()}.mjs`)
  await build({ entryPoints: [file], outfile, bundle: true, format: 'esm', logLevel: 'silent' })
  return (await import(pathToFileURL(outfile).href)) as Record<string, unknown>
}
