import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openSite, type Site } from './support/browser.js'
import { pages, schemes, widths } from './support/pages.js'

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 60_000)
afterAll(() => site.close())

const cases = widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme })))

describe.each(cases)('at a width of $width, $colorScheme', ({ width, colorScheme }) => {
  test.each(pages)(
    'axe finds no fault on $path',
    async ({ path }) => {
      const page = await site.browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      await page.goto(site.origin + path, { waitUntil: 'networkidle' })
      await page.evaluate(script)
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      )
      await page.close()
      const found = violations.map(({ id, nodes }) => ({
        id,
        where: [...new Set(nodes.map(({ target }) => String(target)))].slice(0, 5),
        why: nodes[0]?.failureSummary,
      }))
      expect(found).toEqual([])
    },
    60_000,
  )
})
