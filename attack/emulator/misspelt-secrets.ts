import { createHmac } from 'node:crypto'

import { startEmulator, type Emulator } from '@dbaas-valkey/emulator'

import { finding, type Finding } from '../attack.js'

const canary = 'canary-5f2b'

/** Names that a hand may write for `password`, and names that the contract has elsewhere. */
const names = [
  'pasword',
  'Password',
  'passwd',
  'secret',
  'token',
  'value',
  'name',
  'message',
  'key',
  'uri ',
  '__proto__',
]

const requests = [
  ['POST', '/dbaas-valkey/cache'],
  ['PUT', '/dbaas-valkey/cache'],
  ['POST', '/dbaas-valkey/cache/user'],
  ['PUT', '/dbaas-valkey/cache/user/default'],
  ['PUT', '/dbaas-valkey/cache/user/default/password/reset'],
  ['POST', '/dbaas-service-logs/cache'],
  ['POST', '/dbaas-service-metrics/cache'],
  ['PATCH', '/dbaas-valkey/cache'],
] as const

/** Sends a secret under names that are not its own, at every depth, and looks for it where the emulator shows requests. */
export async function run(): Promise<readonly Finding[]> {
  return [await attack('refused'), await attack('accepted')]
}

async function attack(unknownProperties: 'refused' | 'accepted'): Promise<Finding> {
  const messages: string[] = []
  const log = (_level: string, message: string) => messages.push(message)
  const emulator = await startEmulator({ unknownProperties, log })
  try {
    await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
    let sent = 0
    const shown = new Set<string>()
    for (const [method, path] of requests) {
      for (const name of names) {
        for (const body of bodies(name)) {
          await send(emulator, method, `${path}?${encodeURIComponent(name)}=${canary}`, body)
          sent++
        }
      }
    }
    // The journal remembers a thousand requests.
    for (const entry of await emulator.control.journal())
      if (JSON.stringify(entry).includes(canary)) shown.add(JSON.stringify(entry))
    if (JSON.stringify([messages, await emulator.control.state()]).includes(canary))
      shown.add('log')
    const [first = `${sent} requests`] = shown
    const tried = `to have a misspelt secret shown, where unknown properties are ${unknownProperties}`
    return finding(tried, shown.size === 0, first)
  } finally {
    await emulator.stop()
  }
}

function bodies(name: string): string[] {
  return [
    { [name]: canary },
    { [name]: { [name]: canary } },
    { [name]: [canary] },
    { 'valkey-settings': { [name]: canary } },
    { migration: { host: 'a', port: 1, [name]: canary } },
    { 'access-control': { [name]: [canary] } },
    { maintenance: { [name]: canary } },
  ].map((body) => JSON.stringify(body))
}

async function send(emulator: Emulator, method: string, path: string, body: string): Promise<void> {
  const url = new URL(`${emulator.endpoint}${path}`)
  const expires = Math.floor(Date.now() / 1000) + 600
  const signature = createHmac('sha256', emulator.apiSecret)
    .update(`${method} ${url.pathname}\n${body}\n\n\n${expires}`)
    .digest('base64')
  const authorization = `EXO2-HMAC-SHA256 credential=${emulator.apiKey},expires=${expires},signature=${signature}`
  const headers = { authorization, 'content-type': 'application/json' }
  await (await fetch(url, { method, headers, body })).text()
}
