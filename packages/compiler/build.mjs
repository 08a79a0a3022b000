/**
 * `pnpm build`: the compiler writes the declarations, and esbuild bundles the code with the compiler's sources in `scripts/`
 * and the libraries that they use, so that the package has no dependency and starts fast. The runtime that validators call
 * goes along as it is.
 *
 * JavaScript, because something has to start without a compiler.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'esbuild'

const folder = import.meta.dirname
const output = join(folder, 'dist')

rmSync(output, { recursive: true, force: true })
declarations()
const inputs = await bundle(['index', 'hey-api/index', 'cli'])
copyRuntime()
writeFileSync(join(output, 'third-party.txt'), licences(inputs))

/** The declarations of this folder's sources name no others, and so they are all that users need. */
function declarations() {
  const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(1)
  const all = join(output, 'declarations')
  const public_ = ['index', 'compile', 'compiled', 'error', 'options', 'write', 'hey-api/index']
  for (const name of public_) {
    cpSync(join(all, 'packages/compiler/src', `${name}.d.ts`), join(output, `${name}.d.ts`))
  }
  rmSync(all, { recursive: true })
}

/** Bundles the entry points, and returns the paths of all files that went into them. */
async function bundle(entries) {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: entries.map((name) => `src/${name}.ts`),
    outdir: output,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    tsconfig: 'tsconfig.json',
    // Names of functions tell whose stack it is; all else may be short.
    minifySyntax: true,
    minifyWhitespace: true,
    external: ['@hey-api/openapi-ts'],
    metafile: true,
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  })
  return Object.keys(metafile.inputs)
}

function copyRuntime() {
  const from = join(folder, '../validator/src/runtime')
  cpSync(from, join(output, 'validator/src/runtime'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts'),
  })
}

/** Returns the licences of the libraries in the bundle, which ask that their text goes with every copy. */
function licences(inputs) {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])
  return [...new Set(folders)]
    .toSorted()
    .map((path) => {
      const { name, version, license } = readJson(join(folder, path, 'package.json'))
      const file = readdirSync(join(folder, path)).find((file) => /^licen[cs]e/i.test(file))
      const text =
        file === undefined
          ? `Licence: ${license}`
          : readFileSync(join(folder, path, file), 'utf8').trim()
      return `${name} ${version}\n\n${text}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
