import { readFile } from 'node:fs/promises'

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

/** The folder `page` is beside both `src` and `dist`. */
const folder = new URL('../../../page/', import.meta.url)

export async function assetResponse(name: AssetName): Promise<Response> {
  // The browser may show the page but must not load anything from another origin.
  return new Response(await readFile(new URL(name, folder), 'utf8'), {
    headers: {
      'content-type': assets[name],
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'self'; img-src data:; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    },
  })
}
