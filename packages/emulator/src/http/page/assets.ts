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
  'events.js': 'text/javascript; charset=utf-8',
  'dom.js': 'text/javascript; charset=utf-8',
  'rows.js': 'text/javascript; charset=utf-8',
  'service.js': 'text/javascript; charset=utf-8',
} as const

export type AssetName = keyof typeof assets

export const assetNames = Object.keys(assets) as AssetName[]

/** Found by the package's name: where this file is depends on how it was built. */
const manifest = createRequire(import.meta.url).resolve('@dbaas-valkey/emulator/package.json')
const folder = join(dirname(manifest), 'page')

export async function assetResponse(name: AssetName): Promise<Response> {
  // The browser may show the page but must not load anything from another origin.
  return new Response(await readFile(join(folder, name), 'utf8'), {
    headers: {
      'content-type': assets[name],
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'self'; img-src data:; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    },
  })
}
