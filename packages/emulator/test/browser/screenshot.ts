/** `pnpm screenshot`: takes the pictures of the page that the README shows. */
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import type { Redis } from 'iovalkey'
import type { Page } from 'playwright-core'

import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'
import { launchChromium } from './chromium.js'
import { connectTo } from './load.js'

const emulator = await startEmulator({ operations: 'at-once' })
const browser = await launchChromium()
const clients: Redis[] = []
try {
  const users = [{ username: 'reports', 'access-control': { categories: ['+@read'] } }]
  await emulator.control.seed({
    services: [
      { name: 'sessions', body: { plan: 'business-4' }, users },
      { name: 'queue', body: { plan: 'startup-4' } },
      { name: 'search', body: { plan: 'premium-8' } },
    ],
  })
  await call(emulator, 'POST', '/dbaas-valkey/sessions/user', { username: 'app' })
  await call(emulator, 'PUT', '/dbaas-valkey/queue', { 'ip-filter': ['127.0.0.0/8', '10.0.0.0/8'] })
  const page = await browser.newPage()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(emulator.page)
  await page.locator('[data-service="search"] .numbers').waitFor()
  await emulator.control.injectFault({
    operation: 'list-dbaas-services',
    kind: 'status',
    status: 503,
  })
  await call(emulator, 'GET', '/dbaas-service')
  await emulator.control.createBackup({ service: 'sessions' })
  await emulator.control.setTiming('when-told')
  await call(emulator, 'POST', '/dbaas-valkey/archive', { plan: 'hobbyist-2' })
  for (const [name, rate] of [
    ['sessions', 900],
    ['queue', 40],
  ] as const)
    clients.push(await connectTo(emulator, name, rate))
  await sleep(60_000)
  await shoot(page, 'page')

  await page.goto(`${emulator.page}#/service/ch-gva-2/sessions`)
  await page.setViewportSize({ width: 1280, height: 1150 })
  const line = page.getByLabel('Command for the primary')
  for (const command of ['HGETALL session:7', 'INCR session:7', 'TTL session:7']) {
    await line.fill(command)
    await line.press('Enter')
    await page.getByText(`> ${command}`).waitFor()
  }
  await sleep(45_000)
  await page.evaluate('scrollTo(0, 0)')
  await shoot(page, 'page-service')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.evaluate('scrollTo(0, 0)')
  await shoot(page, 'page-phone')
} finally {
  for (const client of clients) client.disconnect()
  await browser.close()
  await emulator.stop()
}

async function shoot(page: Page, name: string): Promise<void> {
  const path = fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url))
  await page.screenshot({ path })
}
