/**
 * `pnpm build`: the compiler writes the declarations, and esbuild bundles the code.
 *
 * Node loads a few files in half the time that it takes for the 250 modules of the sources and of the libraries that they
 * use, and loading is most of what a start costs. So the libraries become part of the package, except those in
 * `dependencies`. What is imported with `import()` stays in files of its own, which are loaded when they are needed.
 *
 * JavaScript, because something has to start without a compiler.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import { build } from 'esbuild'

const folder = import.meta.dirname
const output = join(folder, 'dist')

/**
 * Leaves out HTTP/2, which the emulator does not speak: the library asks only whether a request came that way, and Node takes
 * a while to load it.
 */
const withoutHttp2 = {
  name: 'without-http2',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:http2$/ }, ({ path }) => ({ path, namespace: 'absent' }))
    onLoad({ filter: /^/, namespace: 'absent' }, () => ({
      contents: 'export class Http2ServerRequest {}\nexport const constants = {}',
    }))
  },
}

rmSync(output, { recursive: true, force: true })
const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], {
  cwd: folder,
  stdio: 'inherit',
})
if (status !== 0) process.exit(1)
removeUnreachable(['index.d.ts', 'vitest.d.ts'])
const inputs = await bundle(['index', 'vitest', 'cli'])
removeBareImports()
writeFileSync(join(output, 'third-party.txt'), licences(inputs))

/** Bundles the entry points, and returns the paths of all files that went into them. */
async function bundle(entries) {
  const { dependencies, peerDependencies } = readJson(join(folder, 'package.json'))
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: entries.map((name) => `src/${name}.ts`),
    outdir: output,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    tsconfig: 'tsconfig.build.json',
    // For Node, this library has CommonJS only, which cannot be bundled into a module. Its other form needs nothing of a browser.
    alias: { yaml: join(folder, 'node_modules/yaml/browser/index.js') },
    external: Object.keys({ ...dependencies, ...peerDependencies }),
    plugins: [withoutHttp2],
    metafile: true,
    logLevel: 'warning',
  })
  return Object.keys(metafile.inputs)
}

/** Removes the declarations that no entry point leads to. Some of them name libraries that users don't have. */
function removeUnreachable(entries) {
  const reached = new Set()
  const visit = (path) => {
    if (reached.has(path)) return
    reached.add(path)
    const text = readFileSync(path, 'utf8')
    for (const [, target = ''] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g))
      visit(resolve(dirname(path), `${target}.d.ts`))
  }
  for (const entry of entries) visit(join(output, entry))
  for (const name of readdirSync(output, { recursive: true }).map(String)) {
    const path = join(output, name)
    if (name.endsWith('.d.ts') && !reached.has(path)) rmSync(path)
  }
}

/**
 * Removes imports of nothing, with which esbuild keeps the order in which files are loaded. No module of ours or of the
 * libraries does anything when it is loaded, as `sideEffects` in package.json says, and other bundlers warn about them.
 */
function removeBareImports() {
  for (const name of readdirSync(output).filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(join(output, name), 'utf8')
    writeFileSync(join(output, name), text.replaceAll(/^import "\.\/[^"]+";\n/gm, ''))
  }
}

/** Returns the licences of the libraries in the bundle, which ask that their text goes with every copy. */
function licences(inputs) {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])
  return [...new Set(folders)]
    .toSorted()
    .map((path) => {
      const { name, version, license } = readJson(join(folder, path, 'package.json'))
      const file = readdirSync(join(folder, path)).find((file) => /^licen[cs]e/i.test(file))
      if (file === undefined) throw new Error(`${name} has no file with its licence (${license})`)
      return `${name} ${version}\n\n${readFileSync(join(folder, path, file), 'utf8').trim()}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
