import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'

const origin = 'https://docs.example.com'
const other = 'https://other.example.com'

let emulator: Emulator
const said: string[] = []

beforeEach(() => {
  said.length = 0
})

function preflight(from: string): Promise<Response> {
  return fetch(`${emulator.endpoint}/dbaas-valkey/cache`, {
    method: 'OPTIONS',
    headers: {
      origin: from,
      'access-control-request-method': 'PUT',
      'access-control-request-private-network': 'true',
    },
  })
}

describe('an emulator that is started for the pages of an origin', () => {
  beforeAll(async () => {
    const log = (_: string, message: string) => said.push(message)
    emulator = await startEmulator({ cors: ['http://localhost:5173', origin], log })
  })
  afterAll(() => emulator.stop())

  test('tells a browser that they may send signed requests', async () => {
    const response = await preflight(origin)
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-allow-private-network': 'true',
      vary: 'origin',
    })
  })

  test.each(['/zone', '/zones/at-vie-1/v2/zone', '/dbaas-service', '/nothing'])(
    'lets them read what %s answers, and when to come again',
    async (path) => {
      const base = path.startsWith('/zones') ? new URL(emulator.endpoint).origin : emulator.endpoint
      const response = await fetch(base + path, { headers: { origin } })
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'date, retry-after',
        vary: 'origin',
      })
      if (path === '/dbaas-service') expect(response.status).toBe(403)
    },
  )

  test('lets no other page read anything, and says once what would', async () => {
    for (let time = 0; time < 2; time += 1) {
      const response = await preflight(other)
      expect(response.status).toBe(403)
      expect(response.headers.has('access-control-allow-origin')).toBe(false)
      expect(await response.json()).toEqual({
        message: `A page of ${other} was refused. To let it use the API, start the emulator with \`--cors ${other}\`, or \`cors: ['${other}']\` in code.`,
      })
    }
    expect(said).toEqual([expect.stringContaining(`--cors ${other}`)])
    const response = await fetch(`${emulator.endpoint}/zone`, { headers: { origin: other } })
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
    expect(response.headers.get('vary')).toBe('origin')
  })

  test('keeps the control interface and the page closed to them', async () => {
    const { origin: base } = new URL(emulator.endpoint)
    for (const path of ['/_emulator/state', '/_emulator/health', '/']) {
      for (const method of ['GET', 'OPTIONS']) {
        const response = await fetch(base + path, { method, headers: { origin } })
        const where = `${method} ${path}`
        expect(response.headers.has('access-control-allow-origin'), where).toBe(false)
        if (path !== '/_emulator/health') expect(response.status, where).toBe(403)
      }
    }
  })
})

describe('an emulator that is started for no pages', () => {
  beforeAll(async () => {
    emulator = await startEmulator({ log: (_, message) => said.push(message) })
  })
  afterAll(() => emulator.stop())

  test('lets no page read anything', async () => {
    expect((await preflight(origin)).status).toBe(403)
    const response = await fetch(`${emulator.endpoint}/zone`, { headers: { origin } })
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-'))).toEqual([])
  })

  test('does not repeat what is no origin, and forgets nobody that it has told of', async () => {
    for (const from of ['null', 'javascript:alert(1)', 'http://a b'])
      expect((await preflight(from)).status).toBe(403)
    expect(said).toEqual(['A page without an origin of its own was refused.'])
    said.length = 0
    for (let count = 0; count < 40; count += 1) await preflight(`http://page-${count}.test`)
    expect(said.length).toBeLessThan(20)
  })
})

test.each([
  ['*', 'not *.'],
  ['localhost:5173', 'not localhost:5173.'],
  ['http://localhost:5173/', 'not http://localhost:5173/. Did you mean http://localhost:5173?'],
  ['null', 'not null.'],
])('%s is refused as an origin', async (text, message) => {
  await expect(startEmulator({ cors: [text] })).rejects.toMatchObject({
    code: 'INVALID_OPTION',
    message: expect.stringContaining(message),
  })
})
