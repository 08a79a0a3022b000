/** Takes the pictures of the site that the README shows: `pnpm docs:screenshots`. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { openSite } from './test/support/browser.js'

const folder = join(import.meta.dirname, '../screenshots')
const path = '/reference/service#create-dbaas-service-valkey'

const pictures = [
  { name: 'reference.png', viewport: { width: 1200, height: 700 } },
  { name: 'reference-phone.png', viewport: { width: 390, height: 700 } },
]

await mkdir(folder, { recursive: true })
const site = await openSite()
try {
  for (const { name, viewport } of pictures) {
    const page = await site.browser.newPage({ viewport })
    await page.goto(site.origin + path, { waitUntil: 'networkidle' })
    await page.screenshot({ path: join(folder, name) })
    await page.close()
  }
} finally {
  await site.close()
}
