/**
 * Runs one of this folder's TypeScript programs: `node scripts/run.mjs generate/src/cli.ts --check`.
 *
 * It bundles the program once and runs the bundle until a file that went into it changes. A loader that compiles each
 * module on import costs more than the generators themselves take (bundled, the libraries load in a third of the time).
 * JavaScript, because something has to start without a compiler.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = import.meta.dirname
const program = process.argv[2] ?? ''
const [owner = ''] = program.split('/')
// Below the package's own node_modules, from where the bundle finds the libraries that stay outside it.
const cache = join(folder, owner, 'node_modules', '.cache')
const bundled = join(cache, program.replaceAll(/\W+/g, '-'))
const record = join(bundled, 'inputs.txt')

/** The files that a bundle was made of, each with its size and its time. The bundler says which they are. */
function stateOf(files) {
  return files
    .map((path) => {
      const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? {}
      return `${path}\t${mtimeMs}\t${size}`
    })
    .join('\n')
}

function isUpToDate() {
  try {
    const text = readFileSync(record, 'utf8')
    return text === stateOf(text.split('\n').map((line) => line.slice(0, line.indexOf('\t'))))
  } catch {
    return false
  }
}

/**
 * Has the TypeScript compiler loaded by `require`. When nine megabytes of CommonJS are imported, Node first parses them to
 * find out what they are and what they export, which takes longer than to run them.
 */
const requireCompiler = {
  name: 'require-compiler',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^typescript$/ }, ({ kind, resolveDir }) =>
      kind === 'require-call'
        ? { path: 'typescript', external: true }
        : { path: 'typescript', namespace: 'required', pluginData: resolveDir },
    )
    onLoad({ filter: /^/, namespace: 'required' }, ({ pluginData }) => ({
      contents: "module.exports = require('typescript')",
      resolveDir: pluginData,
    }))
  },
}

/** Leaves each module the folder that it is in. */
const keepFolders = {
  name: 'keep-folders',
  setup({ onLoad }) {
    onLoad({ filter: /\/root\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.dirname',
        JSON.stringify(dirname(path)),
      ),
      loader: 'ts',
    }))
  },
}

/** Threads are programs of their own, started by another one. */
function threads() {
  return readdirSync(join(folder, owner, 'src'), { recursive: true })
    .filter((path) => path.endsWith('-thread.ts'))
    .map((path) => join(folder, owner, 'src', path))
}

async function bundle(target) {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    entryPoints: [resolve(folder, program), ...threads()],
    absWorkingDir: folder,
    outbase: folder,
    outdir: target,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [requireCompiler, keepFolders],
    // Loaded from where they are installed: they find files of their own beside them.
    external: ['esbuild', '@microsoft/*'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  })
  const sources = Object.keys(metafile.inputs).filter((path) => !path.startsWith('required:'))
  const files = [...sources.map((path) => resolve(folder, path)), join(folder, 'run.mjs')]
  return stateOf([...files, join(folder, '..', 'pnpm-lock.yaml')])
}

if (!isUpToDate()) {
  // Built aside and moved into place, so that programs started side by side never run half a bundle.
  const aside = `${bundled}.${process.pid}`
  const state = await bundle(aside)
  writeFileSync(join(aside, 'inputs.txt'), state)
  mkdirSync(cache, { recursive: true })
  replace(aside)
}

function replace(aside) {
  const old = `${aside}.old`
  try {
    renameSync(bundled, old)
  } catch {
    // There is none, or another process has just moved it away.
  }
  try {
    renameSync(aside, bundled)
  } catch {
    // Another process has put its own there, of the same sources.
    rmSync(aside, { recursive: true, force: true })
  }
  rmSync(old, { recursive: true, force: true })
}

const entry = join(bundled, program.replace(/\.ts$/, '.mjs'))
process.argv.splice(1, 2, entry)
await import(pathToFileURL(entry).href)
