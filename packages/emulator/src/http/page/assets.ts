import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The files of the page, by the names under which browsers request them. The emulator reads no other file. */
const assets = {
  'index.html': 'text/html; charset=utf-8',
  'reference.html': 'text/html; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
  'reference.css': 'text/css; charset=utf-8',
  'main.js': 'text/javascript; charset=utf-8',
} as const

export type AssetName = keyof typeof assets

export const assetNames = Object.keys(assets) as AssetName[]

/** Where `page/build.mjs` puts them, found by the package's name: where this file is depends on how it was built. */
const manifest = createRequire(import.meta.url).resolve('@dbaas-valkey/emulator/package.json')
const folder = join(dirname(manifest), 'dist/page')

/** The page loads and sends nothing beyond its own origin, and runs no script but its own file. No page frames it. */
const policy = [
  "default-src 'self'",
  'img-src data:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export async function assetResponse(name: AssetName): Promise<Response> {
  return new Response(await readFile(join(folder, name), 'utf8'), {
    headers: {
      'content-type': assets[name],
      'cache-control': 'no-cache',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}
