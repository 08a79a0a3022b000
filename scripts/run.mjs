/**
 * Runs one of this folder's TypeScript programs: `node scripts/run.mjs generate.ts --check`.
 *
 * It bundles the program once and runs the bundle until a source changes. A loader that compiles each module on import
 * costs more than the generators themselves take (bundled, the libraries load in a third of the time), and this is what
 * makes a run with nothing to do end at once. JavaScript, because something has to start without a compiler.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = import.meta.dirname
const program = process.argv[2] ?? ''
// Below this folder's own node_modules, from where the bundles find the libraries that stay outside them.
const cache = join(folder, 'node_modules', '.cache', program.replaceAll(/\W+/g, '-'))

/** Whatever a program may be made of: this folder's sources, and the versions that the lockfile names. */
function sources() {
  const below = readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
    .map((path) => join(folder, path))
  return [...below, join(folder, 'run.mjs'), join(folder, '..', 'pnpm-lock.yaml')].sort()
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const path of sources()) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

/**
 * Has the TypeScript compiler loaded by `require`. When nine megabytes of CommonJS are imported, Node first parses them to
 * find out what they are and what they export, which takes longer than to run them.
 */
const requireCompiler = {
  name: 'require-compiler',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^typescript$/ }, ({ kind }) =>
      kind === 'require-call'
        ? { path: 'typescript', external: true }
        : { path: 'typescript', namespace: 'required' },
    )
    onLoad({ filter: /^/, namespace: 'required' }, () => ({
      contents: "module.exports = require('typescript')",
      resolveDir: folder,
    }))
  },
}

async function bundle(target) {
  const { build } = await import('esbuild')
  // A thread is a program of its own, started by another one.
  const threads = sources().filter((path) => path.endsWith('-thread.ts'))
  await build({
    entryPoints: [resolve(folder, program), ...threads],
    outbase: folder,
    outdir: target,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [requireCompiler],
    // Loaded from where they are installed: they find files of their own beside them.
    external: ['esbuild', '@microsoft/*'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    // For root.ts, the one module that asks where it is.
    define: { 'import.meta.dirname': JSON.stringify(folder) },
  })
}

const bundled = join(cache, fingerprint().slice(0, 16))
if (!existsSync(bundled)) {
  // Built aside and moved into place, so that programs started side by side never run half a bundle.
  const aside = `${bundled}.${process.pid}`
  await bundle(aside)
  for (const old of readdirSync(cache)) {
    if (!old.endsWith(`.${process.pid}`)) rmSync(join(cache, old), { recursive: true, force: true })
  }
  renameSync(aside, bundled)
}
const entry = join(bundled, program.replace(/\.ts$/, '.mjs'))
process.argv.splice(1, 2, entry)
await import(pathToFileURL(entry).href)
