/**
 * Bundles the page into `dist/page`, from where the emulator serves it: `pnpm build`, or `node page/build.mjs --watch` while you
 * change it. The page then needs no network, and Preact is part of it.
 */
import { cp, mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { context } from 'esbuild'

const from = import.meta.dirname
const to = join(from, '../dist/page')
const licence = await readFile(join(libraryFolder('preact'), 'LICENSE'), 'utf8')

const bundle = await context({
  entryPoints: [join(from, 'main.tsx')],
  outfile: join(to, 'main.js'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  banner: { js: `/*! Contains Preact.\n${licence}*/` },
  logLevel: 'warning',
  // Neither this workspace's settings for TypeScript nor those of a user's project count.
  tsconfigRaw: '{}',
})

await mkdir(to, { recursive: true })
for (const file of ['index.html', 'style.css', 'reference.html', 'reference.css'])
  await cp(join(from, file), join(to, file))

if (process.argv.includes('--watch')) {
  await bundle.watch()
  console.log('Load the page again after a change. Ctrl+C ends it.')
} else {
  await bundle.rebuild()
  await bundle.dispose()
}

function libraryFolder(name) {
  return join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..')
}
