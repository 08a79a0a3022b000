import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

import { chromium, type Browser } from 'playwright-core'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const dist = join(import.meta.dirname, '../../dist')

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface Site {
  readonly origin: string
  readonly browser: Browser
  close(): Promise<void>
}

/** The built site on loopback, and a browser to look at it. */
export async function openSite(): Promise<Site> {
  if (!existsSync(dist)) throw new Error('The site is not built yet: run `pnpm run docs:build`.')
  if (!existsSync(executablePath)) {
    throw new Error(
      `No browser at ${executablePath}: run \`apt-get install chromium\` or set CHROMIUM.`,
    )
  }
  const server = createServer(({ url }, response) => {
    const file = fileOf(new URL(url ?? '/', 'http://localhost').pathname)
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': types[extname(file ?? '')] ?? 'text/plain',
    })
    response.end(file === undefined ? 'not found' : readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The address of every page that was built. */
export function builtPages(): string[] {
  return readdirSync(dist, { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    .map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$|\.html$/, '')}`)
}

/** Addresses have no `.html`, as on the host that the site is made for. */
function fileOf(path: string): string | undefined {
  return [path, `${path}.html`, join(path, 'index.html')]
    .map((name) => join(dist, name))
    .find((file) => file.startsWith(dist) && existsSync(file) && statSync(file).isFile())
}
