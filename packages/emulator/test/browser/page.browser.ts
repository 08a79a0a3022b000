import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'
import { launchChromium, type Chromium } from './chromium.js'

let emulator: Emulator
let browser: Chromium
let page: Page
const outside: string[] = []
const problems: string[] = []

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'when-told' })
  browser = await launchChromium()
  page = await browser.newPage()
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(emulator.page) && !url.startsWith('data:')) outside.push(url)
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.goto(emulator.page)
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await emulator.stop()
})

const card = (name: string) => page.locator(`[data-service="${name}"]`)

describe('the page of an emulator that others can reach', () => {
  test('is live with the token from its address, which it hides, and asks for it otherwise', async () => {
    const remote = await startEmulator({ host: '127.0.0.2', allowRemote: true })
    onTestFinished(() => remote.stop())
    const other = await browser.newPage()
    await other.goto(new URL('/', remote.page).href)
    await other.locator('#connection[data-state="locked"]').waitFor()
    expect(await other.locator('#facts').textContent()).toBe('')
    await other.goto('about:blank')
    await other.goto(remote.page)
    await other.locator('#connection[data-state="live"]').waitFor()
    expect(other.url()).toBe(new URL('/', remote.page).href)
    await other.reload()
    await other.locator('#connection[data-state="live"]').waitFor()
    await other.close()
  })
})

describe('the page in a browser', () => {
  test('shows what the emulator is', async () => {
    await page.locator('#connection[data-state="live"]').waitFor()
    await page.locator('#facts').getByText(emulator.endpoint).waitFor()
    const facts = await page.locator('#facts').textContent()
    expect(facts).toContain(emulator.zone)
    expect(facts).toMatch(/(?:valkey|redis) \d+\.\d+\.\d+/)
  })

  test('shows an operation as it goes, and the service it makes, without being reloaded', async () => {
    const answer = await call(emulator, 'POST', '/dbaas-valkey/cache', { plan: 'business-4' })
    const { id } = answer.json<{ id: string }>()
    const state = page.locator(`#operations [data-key="${id}"] [data-state]`)
    await page.locator(`#operations [data-key="${id}"] [data-state="pending"]`).waitFor()
    await emulator.control.finishOperation({ id })
    await page.locator(`#operations [data-key="${id}"] [data-state="success"]`).waitFor()
    expect(await state.textContent()).toBe('success')
    await card('cache').locator('h3 + [data-state="running"]').waitFor()
    expect(await card('cache').locator('.nodes li').count()).toBe(2)
    expect(await card('cache').locator('.users').textContent()).toContain('default')
  })

  test('shows requests in the journal, with their bodies but without secrets', async () => {
    const row = page.locator('#journal tr').first()
    await row.getByText('POST /v2/dbaas-valkey/cache').waitFor()
    await row.locator('summary').click()
    await row.getByText('"plan": "business-4"').waitFor()
    await call(emulator, 'GET', '/dbaas-valkey/cache/user/default/password/reveal')
    await page.locator('#journal tr').nth(1).waitFor()
    const latest = page.locator('#journal tr').first()
    await latest.locator('summary').click()
    expect(await latest.textContent()).toContain('"password": "***"')
    expect(await page.locator('#journal tr').nth(1).locator('details').getAttribute('open')).toBe(
      '',
    )
  })

  test('fits a phone, in the light and in the dark', async () => {
    const size = page.viewportSize()
    await page.setViewportSize({ width: 375, height: 800 })
    const box = await card('cache').boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(375)
    const colours = new Set<unknown>()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      colours.add(await page.evaluate('getComputedStyle(document.body).backgroundColor'))
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375)
    }
    expect(colours.size).toBe(2)
    await page.emulateMedia({ colorScheme: null })
    if (size !== null) await page.setViewportSize(size)
  })

  test('takes a service away that is deleted', async () => {
    const answer = await call(emulator, 'DELETE', '/dbaas-valkey/cache')
    await emulator.control.finishOperation(answer.json<{ id: string }>())
    await card('cache').waitFor({ state: 'detached' })
  })

  test('shows what clients send as text, never as markup', async () => {
    await call(emulator, 'GET', '/%3Cimg%20src=x%20onerror=alert(1)%3E')
    await call(emulator, 'POST', '/dbaas-valkey/x', { plan: '<img src=x onerror=alert(1)>' })
    await page.getByText('%3Cimg%20src=x').waitFor()
    expect(await page.locator('img').count()).toBe(0)
  })

  test('leads to the API reference', async () => {
    await page.getByRole('link', { name: 'API reference' }).click()
    await page.getByRole('heading', { name: 'create-dbaas-service-valkey' }).waitFor()
    await page.getByRole('link', { name: 'MigrationDetail' }).first().click()
    expect(new URL(page.url()).hash).toBe('#migrationdetail-object')
  })

  test('loaded nothing from anywhere else, and complained of nothing', () => {
    expect(outside).toEqual([])
    expect(problems).toEqual([])
  })
})
