/**
 * Takes pictures of the site: `pnpm docs:screenshots`. Those that the README shows go to docs/screenshots/; those of a page of
 * each kind, to look at, to docs/screenshots/pages/, which is not committed.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { openSite } from './test/support/browser.js'
import { pages, schemes, widths } from './test/support/pages.js'

const folder = join(import.meta.dirname, '../screenshots')
const operation = '/reference/service/create-dbaas-service-valkey'

const pictures = [
  { file: 'reference.png', path: operation, width: 1200, colorScheme: 'light' },
  { file: 'reference-phone.png', path: operation, width: 390, colorScheme: 'light' },
  ...pages.flatMap(({ name, path }) =>
    widths.flatMap((width) =>
      schemes.map((colorScheme) => ({
        file: `pages/${name}-${width}-${colorScheme}.png`,
        path,
        width,
        colorScheme,
      })),
    ),
  ),
] as const

await mkdir(join(folder, 'pages'), { recursive: true })
const site = await openSite()
try {
  for (const { file, path, width, colorScheme } of pictures) {
    const page = await site.browser.newPage({ viewport: { width, height: 700 }, colorScheme })
    await page.goto(site.origin + path, { waitUntil: 'networkidle' })
    await page.screenshot({ path: join(folder, file) })
    await page.close()
  }
} finally {
  await site.close()
}
