/** `pnpm screenshot`: takes the picture of the page that the README shows. */
import { fileURLToPath } from 'node:url'

import { startEmulator } from '../../src/start.js'
import { call } from '../support/http.js'
import { launchChromium } from './chromium.js'

const emulator = await startEmulator({ operations: 'at-once' })
const browser = await launchChromium()
try {
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
  const path = fileURLToPath(new URL('../../docs/page.png', import.meta.url))
  await page.screenshot({ path })
} finally {
  await browser.close()
  await emulator.stop()
}
