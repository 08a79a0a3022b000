import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { openSite, type Site } from './support/browser.js'
import { startScene, type Scene } from './support/emulator.js'

const create = '/reference/user/create-dbaas-valkey-user'

let site: Site
let page: Page

beforeAll(async () => {
  site = await openSite()
}, 60_000)
afterAll(() => site.close())

beforeEach(async () => {
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(site.origin + create, { waitUntil: 'networkidle' })
  return () => page.close()
})

const selectedTab = () => page.getByRole('tab', { selected: true }).textContent()

describe('the tabs of a page', () => {
  test('are the languages in which the operation is shown', async () => {
    expect(await page.getByRole('tab').allTextContents()).toEqual(
      'TypeScript,JavaScript,curl,Command line,exo,Go,Python,Java'.split(','),
    )
    expect(await page.getByRole('tabpanel').textContent()).toContain('createDbaasValkeyUser')
  })

  test('stay as they were chosen, on the next page and at the next visit', async () => {
    await page.getByRole('tab', { name: 'Python' }).click()
    expect(await page.getByRole('tabpanel').textContent()).toContain('create_dbaas_valkey_user')
    await page.getByRole('link', { name: 'Delete a Valkey user', exact: true }).click()
    await page.waitForURL('**/delete-dbaas-valkey-user')
    await page.getByRole('heading', { name: 'delete-dbaas-valkey-user' }).waitFor()
    expect(await selectedTab()).toBe('Python')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await selectedTab()).toBe('Python')
  })

  test('are moved by the keyboard', async () => {
    await page.getByRole('tab', { name: 'TypeScript' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await selectedTab()).toBe('JavaScript')
    await page.keyboard.press('End')
    expect(await selectedTab()).toBe('Java')
    await page.keyboard.press('ArrowRight')
    expect(await selectedTab()).toBe('TypeScript')
  })
})

describe('"Try it"', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await startScene(['--cors', site.origin])
    return () => scene.stop()
  }, 60_000)

  async function fillIn(secret: string): Promise<void> {
    await page.getByText('Try it').click()
    await page.getByLabel('Endpoint').fill(scene.env['EXOSCALE_API_ENDPOINT'] ?? '')
    await page.getByLabel('API key').fill(scene.env['EXOSCALE_API_KEY'] ?? '')
    await page.getByLabel('API secret').fill(secret)
  }

  test('sends the request to an emulator and shows its answer', async () => {
    await scene.setUp()
    await fillIn(scene.env['EXOSCALE_API_SECRET'] ?? '')
    await page.getByRole('textbox', { name: 'Body' }).fill('{ "username": "reader" }')
    await page.getByRole('button', { name: 'Send' }).click()
    const answer = page.locator('.try-it output pre')
    await answer.waitFor()
    expect(await answer.textContent()).toMatch(/^200 OK\n\{[^]*"state": "success"/)
    const { services } = await scene.control.state()
    expect(JSON.stringify(services)).toContain('reader')
  })

  test('shows what the emulator says of a wrong signature', async () => {
    await fillIn('wrong')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Invalid request signature').waitFor()
  })

  test('says how to start an emulator that lets this page in', async () => {
    await page.getByText('Try it').click()
    await page.getByText(`npx @dbaas-valkey/emulator --cors ${site.origin}`).waitFor()
  })

  test('says so when the emulator does not let this page in, and how to let it', async () => {
    const closed = await startScene()
    await page.getByText('Try it').click()
    await page.getByLabel('Endpoint').fill(closed.env['EXOSCALE_API_ENDPOINT'] ?? '')
    await page.getByLabel('API key').fill('any')
    await page.getByLabel('API secret').fill('any')
    await page.getByRole('button', { name: 'Send' }).click()
    const answer = page.locator('.try-it output pre')
    await answer.waitFor()
    await closed.stop()
    expect(await answer.textContent()).toContain(`but it does not let pages of ${site.origin} read`)
    expect(await answer.textContent()).toContain(`--cors ${site.origin}`)
  })

  test('says what to do where no emulator answers', async () => {
    await page.getByText('Try it').click()
    await page.getByLabel('Endpoint').fill('http://127.0.0.1:9/v2')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Fill in the API key and the API secret').waitFor()
    await page.getByLabel('API key').fill('any')
    await page.getByLabel('API secret').fill('any')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Is the emulator running there?').waitFor()
  })
})
