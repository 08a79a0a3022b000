import { setTimeout as sleep } from 'node:timers/promises'

import { operations } from '@dbaas-valkey/validator/operations'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { StatePatch } from '../../../src/http/page/picture.js'
import type { Emulator } from '../../../src/emulator.js'
import { startEmulator } from '../../../src/start.js'
import { call } from '../../support/http.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
})

afterAll(() => emulator.stop())

async function get(path: string): Promise<Response> {
  return fetch(new URL(path, emulator.page))
}

/** Returns what the page is told, as soon as an event fulfils a condition. */
async function toldUntil(wanted: (patch: StatePatch) => boolean): Promise<StatePatch> {
  const { body } = await get('/_emulator/events')
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const patch = JSON.parse(event.replace(/^event: \w+\nid: \d+\ndata: /, '')) as StatePatch
      if (wanted(patch)) return patch
    }
  }
  throw new Error('The events ended.')
}

describe('the page', () => {
  test('loads nothing that the emulator does not serve itself', async () => {
    const page = await get('/')
    const html = await page.text()
    const paths = [...html.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, path]) => path ?? '')
    expect(paths.length).toBeGreaterThan(1)
    for (const path of paths) expect((await get(path)).status, path).toBe(200)
    expect(html).not.toMatch(/https?:\/\//)
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
  })

  test.each([
    '/_emulator/page/../package.json',
    '/_emulator/page/..%2fpackage.json',
    '/_emulator/page/x',
  ])('serves no other file: %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  test('is told the state at once, and again when something has changed', async () => {
    const key = `${emulator.zone}/watched`
    const told = toldUntil(({ services }) => services?.[key]?.state === 'running')
    await call(emulator, 'POST', '/dbaas-valkey/watched', { plan: 'hobbyist-2' })
    expect((await told).services).toMatchObject({ [key]: { name: 'watched' } })
    const { situation, operations = {}, journal } = await toldUntil(() => true)
    expect(situation).toMatchObject({ zone: emulator.zone, endpoint: emulator.endpoint })
    expect(Object.values(operations)).toMatchObject([{ state: 'success' }])
    expect(journal).toMatchObject({ added: [{ operation: 'create-dbaas-service-valkey' }] })
  })

  test('is told no more when the emulator stops after a change', async () => {
    const other = await startEmulator()
    const { body } = await fetch(new URL('/_emulator/events', other.page))
    await other.control.setTiming('when-told')
    await other.stop()
    await expect(new Response(body).text()).rejects.toThrow('terminated')
    // A rejection that nothing handles would appear only now.
    await sleep(200)
  })

  test('is not for pages of other origins', async () => {
    const answer = await fetch(emulator.page, { headers: { origin: 'http://example.com' } })
    expect(answer.status).toBe(403)
  })
})

describe('the API reference', () => {
  test('has every operation, and everything that its links lead to', async () => {
    const html = await (await get('/_emulator/reference')).text()
    for (const id of Object.keys(operations)) expect(html).toContain(`id="${id}"`)
    for (const [, name] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${name}"`)
  })

  test("leads nowhere else, and runs and loads nothing that is not the page's own", async () => {
    const html = await (await get('/_emulator/reference')).text()
    const targets = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target = '']) => target)
    const outside = targets.filter(
      (target) => !/^(?:#|\/$|\/_emulator\/page\/|data:,$)/.test(target),
    )
    expect(outside).toEqual([])
    expect(html).not.toMatch(/<script|<img|\son\w+=/i)
  })
})
