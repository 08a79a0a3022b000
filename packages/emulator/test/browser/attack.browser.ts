import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import { commands, controlPrefix } from '../../src/testing/commands.js'
import { openSite, type Site } from './site.js'

let site: Site

beforeAll(async () => {
  site = await openSite({ operations: 'at-once' })
  await site.emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
}, 60_000)

afterAll(() => site?.close())

/** What a page of somebody else finds out and changes. It runs in the browser. */
async function attack({ origin, paths }: { origin: string; paths: string[] }): Promise<string[]> {
  const found: string[] = []
  const body = JSON.stringify({
    service: 'cache',
    commands: [['SET', 'attacked', 'yes']],
    method: 'GET',
    target: '/v2/dbaas-valkey/cache/user/default/password/reveal',
    services: [{ service: 'cache' }],
  })
  const ways: RequestInit[] = [
    { mode: 'cors' },
    { mode: 'no-cors' },
    { mode: 'cors', method: 'POST', body, headers: { 'content-type': 'application/json' } },
    { mode: 'no-cors', method: 'POST', body, headers: { 'content-type': 'text/plain' } },
    { mode: 'no-cors', method: 'POST', body: new Blob([body], { type: 'application/json' }) },
  ]
  for (const path of paths)
    await Promise.all(
      ways.map(async (way) => {
        const answer = await fetch(origin + path, way).catch(() => undefined)
        if (answer?.ok) found.push(`${way.mode} ${way.method ?? 'GET'} ${path}`)
      }),
    )
  const frame = document.createElement('iframe')
  frame.src = `${origin}/`
  document.body.append(frame)
  await new Promise((resolve) => (frame.onload = resolve))
  try {
    if (frame.contentWindow?.document.querySelector('#connection'))
      found.push('the page in a frame')
  } catch {
    // The browser does not let it look.
  }
  return found
}

async function stateNow() {
  const { faults, journal, operations, services, timing } = await site.emulator.control.state()
  return { faults, journal, operations, services, timing }
}

async function tryFrom(address: string): Promise<string[]> {
  const page: Page = await site.browser.newPage()
  onTestFinished(() => page.close())
  await page.goto(address)
  const paths = [...Object.values(commands).map(({ path }) => path), '/events', '/page/main.js']
  return page.evaluate(attack, {
    origin: new URL(site.emulator.page).origin,
    paths: paths.map((path) => controlPrefix + path),
  })
}

describe('a page of somebody else', () => {
  test.each(['127.0.0.1', 'localhost', 'evil.test'])(
    'at %s reads nothing of the emulator and changes nothing',
    async (host) => {
      const server = createServer((_, response) => {
        response.setHeader('content-type', 'text/html')
        response.end('<!doctype html><title>Somebody else</title>')
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      onTestFinished(() => void server.close())
      const before = await stateNow()
      const { port } = server.address() as AddressInfo
      expect(await tryFrom(`http://${host}:${port}/`)).toEqual([])
      const command = ['EXISTS', 'attacked']
      const execution = { service: 'cache', commands: [command] }
      expect(await stateNow()).toEqual(before)
      expect(await site.emulator.control.execute(execution)).toEqual([0])
    },
  )

  test('whose name was made to point to the emulator is refused', async () => {
    const { port } = new URL(site.emulator.page)
    const page = await site.browser.newPage()
    onTestFinished(() => page.close())
    const answer = await page.goto(`http://evil.test:${port}/`)
    expect(answer?.status()).toBe(403)
    const status = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      const init = { method: 'POST', headers, body: '{"method":"GET","target":"/v2/zone"}' }
      return (await fetch('/_emulator/sign', init)).status
    })
    expect(status).toBe(403)
  })
})
