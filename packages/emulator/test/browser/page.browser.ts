import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'
import { findFaults, openSite, type Site } from './site.js'

let site: Site
let page: Page

beforeAll(async () => {
  site = await openSite({ operations: 'at-once' })
  page = site.page
}, 60_000)

afterAll(() => site?.close())

const card = (name: string) => page.locator(`[data-service="${name}"]`)
const go = (view: string) => page.goto(`${site.emulator.page}#/${view}`)
const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

describe('the page of an emulator that others can reach', () => {
  test('is live with the token from its address, which it hides, and asks for it otherwise', async () => {
    const remote = await startEmulator({
      host: '127.0.0.2',
      allowRemote: true,
      operations: 'at-once',
    })
    onTestFinished(() => remote.stop())
    const other = await site.browser.newPage()
    await other.goto(new URL('/', remote.page).href)
    await other.locator('#connection[data-state="locked"]').waitFor()
    expect(await other.locator('#facts').textContent()).toBe('')
    await other.goto('about:blank')
    await other.goto(remote.page)
    await other.locator('#connection[data-state="live"]').waitFor()
    expect(other.url()).toBe(new URL('/', remote.page).href)
    await other.reload()
    await other.locator('#connection[data-state="live"]').waitFor()
    await call(remote, 'POST', '/dbaas-valkey/far', { plan: 'hobbyist-2' })
    await other.locator('[data-service="far"] .numbers').waitFor()
    await other.close()
  })
})

describe('the page in a browser', () => {
  test('shows what the emulator is', async () => {
    await page.locator('#facts').getByText(site.emulator.endpoint).waitFor()
    const facts = await page.locator('#facts').textContent()
    expect(facts).toContain(site.emulator.zone)
    expect(facts).toMatch(/(?:valkey|redis) \d+\.\d+\.\d+/)
  })

  test('shows a service that a client creates, with its nodes and what it does, without being reloaded', async () => {
    await call(site.emulator, 'POST', '/dbaas-valkey/cache', { plan: 'business-4' })
    await card('cache').locator('h3 + [data-state="running"]').waitFor()
    expect(await card('cache').locator('.nodes li').count()).toBe(2)
    await card('cache').getByText('idle').waitFor()
    await card('cache').getByText('0 clients').waitFor()
    await page.locator('#latest-requests').getByText('POST /v2/dbaas-valkey/cache').waitFor()
  })

  test('shows an operation with its call, its service, when it began and what it took', async () => {
    await go('operations')
    const row = page.locator('tr[data-key]').first()
    await row.getByText('create-dbaas-service-valkey').waitFor()
    expect(await row.textContent()).toMatch(
      /^successcreate-dbaas-service-valkeycache\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\d[\d.]* m?s$/,
    )
  })

  test('shows requests in the journal, with their bodies but without secrets', async () => {
    await go('requests')
    await page.getByRole('button', { name: 'POST /v2/dbaas-valkey/cache' }).click()
    await page.getByLabel('Request', { exact: true }).getByText('"plan": "business-4"').waitFor()
    await call(site.emulator, 'GET', '/dbaas-valkey/cache/user/default/password/reveal')
    await page.getByRole('button', { name: /password\/reveal/ }).click()
    await page.getByLabel('Request', { exact: true }).getByText('"password": "***"').waitFor()
  })

  test('filters the journal, holds it still, and clears it', async () => {
    const rows = page.locator('tr[data-key]')
    const all = await rows.count()
    await page.getByLabel('Filter requests by words').fill('reveal 200')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByLabel('Filter requests by words').fill('')
    await page.getByLabel('Which requests').selectOption('changes')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByLabel('Which requests').selectOption('all')
    await page.getByRole('button', { name: 'Pause' }).click()
    await call(site.emulator, 'GET', '/dbaas-service')
    await page.getByRole('button', { name: 'Go on (1 new)' }).waitFor()
    expect(await rows.count()).toBe(all)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect.poll(() => rows.count()).toBe(all + 1)
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await page.getByText('No request fits.').waitFor()
    expect(await site.emulator.control.journal()).toEqual([])
  })

  test('shows what clients send as text, never as markup', async () => {
    await call(site.emulator, 'GET', '/%3Cimg%20src=x%20onerror=alert(1)%3E')
    await call(site.emulator, 'POST', '/dbaas-valkey/x', { plan: '<img src=x onerror=alert(1)>' })
    const users = { username: '<img src=x onerror=alert(1)>' }
    await call(site.emulator, 'POST', '/dbaas-valkey/cache/user', users)
    const value = '<script>alert(1)</script>'
    const commands = [['SET', 'x', value]]
    await site.emulator.control.execute({ service: 'cache', commands })
    await page.getByText('%3Cimg%20src=x').first().waitFor()
    await go('service/ch-gva-2/cache')
    await page.getByLabel('Command for the primary').fill('GET x')
    await page.keyboard.press('Enter')
    await page.getByText(value).waitFor()
    await go('service/ch-gva-2/%3Cimg%20src=x%20onerror=alert(1)%3E')
    await heading('<img src=x onerror=alert(1)>')
    expect(await page.locator('img, main script').count()).toBe(0)
  })

  test.each(['services', 'operations', 'requests', 'faults', 'service/ch-gva-2/cache'])(
    'has nothing that axe finds and fits every width, light and dark: %s',
    async (view) => {
      await go(view)
      await page.locator('main h2, main h3').first().waitFor()
      const colours = new Set<unknown>()
      for (const colorScheme of ['light', 'dark'] as const) {
        // Without motion: while colours change, axe sees those in between.
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        colours.add(await page.evaluate('getComputedStyle(document.body).backgroundColor'))
        expect(await findFaults(page)).toEqual([])
      }
      expect(colours.size).toBe(2)
      await page.emulateMedia({ colorScheme: null, reducedMotion: null })
      for (const width of [390, 700, 1024, 1600]) {
        await page.setViewportSize({ width, height: 844 })
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      }
      await page.setViewportSize({ width: 1280, height: 860 })
    },
  )

  test('can be used with the keyboard alone', async () => {
    await go('services')
    await page.reload()
    await heading('Services')
    await page.keyboard.press('Tab')
    await page.getByText('Skip to the content').and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('main:focus').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Create a service' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page
      .getByRole('button', { name: 'Create a service' })
      .and(page.locator(':focus'))
      .waitFor()
  })

  test('leads to the API reference', async () => {
    await page.getByRole('link', { name: 'API reference' }).click()
    await page.getByRole('heading', { name: 'create-dbaas-service-valkey' }).waitFor()
    await page.getByRole('link', { name: 'MigrationDetail' }).first().click()
    expect(new URL(page.url()).hash).toBe('#migrationdetail-object')
    await page.goto(site.emulator.page)
  })

  test('takes a service away that is deleted', async () => {
    await card('cache').waitFor()
    await call(site.emulator, 'DELETE', '/dbaas-valkey/cache')
    await card('cache').waitFor({ state: 'detached' })
  })

  test('loaded nothing from anywhere else, and complained of nothing', () => {
    expect(site.outside).toEqual([])
    expect(site.problems).toEqual([])
  })
})
