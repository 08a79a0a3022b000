import type { Client } from '@dbaas-valkey/client'

import { finding, type Finding } from '../attack.js'
import { ending, hostile, json } from './server.js'

const calls: [string, (client: Client) => Promise<unknown>][] = [
  [
    'create a service',
    (client) => client.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
  ],
  [
    'create a user',
    (client) =>
      client.createDbaasValkeyUser({ 'service-name': 'cache', body: { username: 'app' } }),
  ],
]

/** What comes before the 409. None of these created anything. */
const before: [string, number, Record<string, string>][] = [
  ['429', 429, {}],
  ['503 with Retry-After', 503, { 'retry-after': '0' }],
  [
    '503 with Retry-After and a clock that is an hour ahead',
    503,
    { 'retry-after': '0', date: at(3600) },
  ],
  [
    '503 with Retry-After and a clock that is an hour behind',
    503,
    { 'retry-after': '0', date: at(-3600) },
  ],
]

/** A name that another caller has taken, just now or a while ago, with the same body: nothing may be claimed. */
export async function run(): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const [what, call] of calls) {
    const endings: Record<string, number> = {}
    const wrong: string[] = []
    for (const [name, status, headers] of before) {
      for (const age of [-60, 0, 1, 30]) {
        const created = new Date(Date.now() - age * 1000).toISOString().replace(/\.\d+/, '')
        let posts = 0
        const server = await hostile(({ method }, response) => {
          if (method === 'POST') {
            if (++posts === 1) json(response, status, {}, headers)
            else json(response, 409, { message: 'The name is taken' })
          } else {
            const foreign = { name: 'cache', plan: 'startup-4', 'created-at': created }
            json(response, 200, { ...foreign, users: [{ username: 'app' }] })
          }
        })
        const { kind } = await ending(call(server.client()))
        endings[kind] = (endings[kind] ?? 0) + 1
        if (kind === 'data') wrong.push(`${name}, then 409, with one that is ${age} s old`)
        server.stop()
      }
    }
    const held = wrong.length === 0
    const summary = Object.entries(endings).map(([kind, count]) => `${count} ${kind}`)
    findings.push(
      finding(
        `${what} that another caller has made alike`,
        held,
        [...wrong, ...summary].join(', '),
      ),
    )
  }
  return findings
}

function at(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toUTCString()
}
