import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

import type axe from 'axe-core'
import type { Page } from 'playwright-core'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import type { EmulatorOptions } from '../../src/options.js'
import { launchChromium, type Chromium } from './chromium.js'

/** An emulator with its page open, and what has gone wrong there. */
export interface Site {
  readonly emulator: Emulator
  readonly browser: Chromium
  readonly page: Page
  /** Addresses beyond the emulator that the page has asked for. */
  readonly outside: readonly string[]
  /** Errors of scripts, and what the browser complains of. */
  readonly problems: readonly string[]
  close(): Promise<void>
}

export async function openSite(options: EmulatorOptions): Promise<Site> {
  const emulator = await startEmulator(options)
  const browser = await launchChromium()
  const page = await browser.newPage()
  const outside: string[] = []
  const problems: string[] = []
  page.setDefaultTimeout(10_000)
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(emulator.page) && !url.startsWith('data:')) outside.push(url)
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // The browser reports each answer that is an error, which some tests ask for.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text())
  })
  await page.goto(emulator.page)
  await page.locator('#connection[data-state="live"]').waitFor()
  const close = async () => {
    await browser.close()
    await emulator.stop()
  }
  return { emulator, browser, page, outside, problems, close }
}

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Returns what axe finds wrong with a page, each fault with the elements that have it. */
export async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(script)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  )
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary).join('\n')}`,
  )
}
