import { mkdir } from 'node:fs/promises'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'
import { launchChromium, type Chromium } from './chromium.js'

let emulator: Emulator
let browser: Chromium

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
  browser = await launchChromium()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await emulator.stop()
})

it('looks as the README shows it', async () => {
  const users = [{ username: 'reports', 'access-control': { categories: ['+@read'] } }]
  await emulator.control.seed({
    services: [
      { name: 'sessions', body: { plan: 'business-4' }, users },
      { name: 'queue', body: { plan: 'startup-4' } },
      { name: 'search', body: { plan: 'premium-8' } },
    ],
  })
  await emulator.control.injectFault({
    operation: 'list-dbaas-services',
    kind: 'status',
    status: 503,
  })
  await call(emulator, 'GET', '/dbaas-service')
  await call(emulator, 'POST', '/dbaas-valkey/sessions/user', { username: 'app' })
  await call(emulator, 'PUT', '/dbaas-valkey/queue', { 'ip-filter': ['10.0.0.0/8'] })
  await emulator.control.setTiming('when-told')
  await call(emulator, 'POST', '/dbaas-valkey/archive', { plan: 'hobbyist-2' })
  const page = await browser.newPage()
  await page.goto(emulator.page)
  await page.locator('[data-service="archive"]').waitFor()
  const folder = new URL('../../docs/', import.meta.url)
  await mkdir(folder, { recursive: true })
  const image = await page.screenshot({ path: new URL('page.png', folder).pathname })
  expect(image.length).toBeGreaterThan(10_000)
})
