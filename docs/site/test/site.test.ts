import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { builtPages, openSite, type Site } from './support/browser.js'

const phone = { width: 390, height: 844 }

let site: Site
let context: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  site = await openSite()
  context = await site.browser.newContext({ viewport: phone })
  page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
}, 60_000)

afterAll(() => site.close())

interface Visit {
  readonly links: readonly string[]
  readonly ids: ReadonlySet<string>
  readonly width: number
  readonly smallestText: number
}

/** What a reader on a phone finds on a page. */
async function visit(path: string): Promise<Visit> {
  const response = await page.goto(site.origin + path, { waitUntil: 'networkidle' })
  expect(response?.status(), path).toBe(200)
  const { ids, ...seen } = await page.evaluate(() => ({
    links: [...document.querySelectorAll('a[href]')].map(
      (link) => (link as HTMLAnchorElement).href,
    ),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    width: document.documentElement.scrollWidth,
    smallestText: Math.min(
      ...[...document.querySelectorAll('.vp-doc p, .vp-doc td, .vp-doc code')].map((element) =>
        Number.parseFloat(getComputedStyle(element).fontSize),
      ),
    ),
  }))
  return { ...seen, ids: new Set(ids) }
}

/** Every page that can be reached from the first one, by its path. */
async function crawl(): Promise<Map<string, Visit>> {
  const visits = new Map<string, Visit>()
  const waiting = ['/']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (visits.has(path)) continue
    const found = await visit(path)
    visits.set(path, found)
    waiting.push(...found.links.flatMap((link) => localPath(link)))
  }
  return visits
}

/** What of a page's content does not fit into its place, and would be scrolled or cut off. */
function clippedOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.vp-doc *, .VPHome *')]
      .filter((element) => {
        const { overflowX, position } = getComputedStyle(element)
        const hides =
          overflowX !== 'visible' && position !== 'absolute' && element.tagName !== 'INPUT'
        return hides && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1
      })
      .map(({ tagName, textContent }) => `${tagName}: ${textContent.slice(0, 60)}`),
  )
}

const localPath = (link: string): string[] =>
  link.startsWith(site.origin) ? [new URL(link).pathname] : []

describe('the site in a browser', () => {
  let visits: Map<string, Visit>
  beforeAll(async () => {
    visits = await crawl()
  }, 600_000)

  test('leads from its first page to every page', () => {
    expect([...visits.keys()].map((path) => path.replace(/\/$/, '')).toSorted()).toEqual(
      builtPages()
        .map((path) => path.replace(/\/$/, ''))
        .toSorted(),
    )
  })

  test('has no link to an anchor that is not there', () => {
    const links = [...visits.values()].flatMap(({ links }) => links)
    const missing = links.filter((link) => {
      const { origin, pathname, hash } = new URL(link)
      const id = decodeURIComponent(hash.slice(1))
      return origin === site.origin && id !== '' && visits.get(pathname)?.ids.has(id) !== true
    })
    expect([...new Set(missing)]).toEqual([])
  })

  test('fits the width of a phone', () => {
    for (const [path, { width }] of visits) expect(width, path).toBeLessThanOrEqual(phone.width)
  })

  test.each([phone, { width: 1280, height: 900 }])(
    'cuts nothing off, at a width of $width',
    async (viewport) => {
      await page.setViewportSize(viewport)
      for (const path of visits.keys()) {
        await page.goto(site.origin + path)
        expect(await clippedOn(page), `${path} at ${viewport.width}`).toEqual([])
      }
      await page.setViewportSize(phone)
    },
    600_000,
  )

  test('has text that can be read on a phone', () => {
    for (const [path, { smallestText }] of visits) {
      expect(smallestText, path).toBeGreaterThanOrEqual(12)
    }
  })

  test.each([
    ['a setting', 'maxmemory_policy', '/reference/'],
    ['a class of errors', 'AmbiguousError', '/client/errors'],
  ])('finds %s by its name, %s', async (_, name, address) => {
    await page.goto(`${site.origin}/`)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByPlaceholder('Search').fill(name)
    await page.locator(`#localsearch-list a[href*="${address}"]`).first().click()
    await page.waitForURL(`**${address}**`)
    expect(await page.textContent('.vp-doc')).toContain(name)
  })

  test('reports nothing to the console', () => {
    expect(complaints).toEqual([])
  })
})
