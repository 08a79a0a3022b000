/**
 * Writes the CommonJS copy of a package, `dist/cjs/`: what `require` leads to in its package.json, file for file from what has
 * been built in `dist/`, so that entry points share modules as they do in the original. Run in the folder of the package.
 *
 * Node loads the original in both cases (`module-sync`), so that there is one copy of each class and setting. The other one is
 * for what loads modules by itself, such as Jest, and for compilers in CommonJS projects.
 *
 * JavaScript, because something has to start without a compiler.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

import { transform } from 'esbuild'

const original = 'dist'
const copy = join(original, 'cjs')
/** Modules of the same package that a module or a declaration names: with the quotes, and without the ending. */
const neighbours = /(["'])(\.{1,2}\/[^"']+)\.js\1/g

rmSync(copy, { recursive: true, force: true })
const { exports = {}, imports = {} } = JSON.parse(readFileSync('package.json', 'utf8'))
const written = new Set()
for (const target of required([exports, imports]))
  for (const file of matching(target)) await write(file)

/** The files to which `require` leads, in the copy. */
function required(target, isRequired = false) {
  if (typeof target === 'string') return isRequired ? [target] : []
  return Object.entries(target).flatMap(([name, value]) =>
    required(value, isRequired || name === 'require'),
  )
}

/** The files of the original, as a module or a declaration, for one of the copy, whose name may have a `*` in it. */
function matching(target) {
  const file = target.replace('./dist/cjs/', '').replace('.cjs', '.js').replace('.cts', '.ts')
  if (!file.includes('*')) return [file]
  const ending = file.slice(file.indexOf('*') + 1)
  const folder = dirname(file)
  return readdirSync(join(original, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
}

/** Writes a file of the copy, and those that it names. */
async function write(file) {
  if (written.has(file)) return
  written.add(file)
  const ending = file.endsWith('.d.ts') ? '.d.ts' : '.js'
  const text = readFileSync(join(original, file), 'utf8')
  const code = ending === '.js' ? await commonJs(text) : text
  const path = join(copy, file.replace(/ts$/, 'cts').replace(/js$/, 'cjs'))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, code.replaceAll(neighbours, '$1$2.cjs$1'))
  for (const [, , name] of text.matchAll(neighbours))
    await write(normalize(join(dirname(file), name + ending)))
}

async function commonJs(text) {
  const address = 'addressOfThisModule'
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    // What loads modules by itself knows `require` only.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': address },
  })
  if (!code.includes(address)) return code
  return `const ${address} = require('node:url').pathToFileURL(__filename).href\n${code}`
}
