import { DbaasValkeyError, type Client } from '@dbaas-valkey/client'

import { finding, type Finding } from '../attack.js'
import { ending, hostile, json } from './server.js'

const bodies = [
  'null',
  '"x"',
  '[]',
  '5',
  'true',
  '{}',
  '',
  '[{}]',
  '{"id":{"toString":1}}',
  '{"id":7,"state":{"toString":1}}',
  '{"state":"failure","reason":{"toString":1},"message":[]}',
  '{"message":{"toString":1},"errors":{"length":3}}',
  '{"errors":[null,1,"x",[],{"detail":{"toString":1}}]}',
  '{"__proto__":{"message":"polluted"}}',
  '['.repeat(100_000),
]
const statuses = [200, 202, 204, 304, 400, 401, 403, 404, 408, 409, 422, 429, 500, 503]

const calls: [string, boolean, (client: Client) => Promise<unknown>][] = [
  ['a read', true, (client) => client.getDbaasServiceValkey({ name: 'cache' })],
  [
    'a create and its wait',
    false,
    async (client) =>
      client.wait(
        await client.createDbaasServiceValkey({ name: 'cache', body: { plan: 'startup-4' } }),
        { interval: 1, timeout: 5 },
      ),
  ],
  [
    'a wait until it runs',
    true,
    (client) => client.waitUntilRunning({ name: 'cache' }, { interval: 1, timeout: 5 }),
  ],
]

/** Every status with every odd body: a call ends in an object or in a typed error, and an unsafe request goes out once. */
export async function run(): Promise<readonly Finding[]> {
  let status = 200
  let body = ''
  const server = await hostile((_, response) => {
    if (status === 204 || status === 304) response.writeHead(status).end()
    else json(response, status, body)
  })
  const valkey = server.client({
    retry: { attempts: 2, delay: 0, maxRetryAfter: 1 },
    retryBudget: Infinity,
  })
  const findings: Finding[] = []
  for (const [name, safe, call] of calls) {
    const wrong: string[] = []
    let count = 0
    for (status of statuses) {
      for (body of bodies) {
        count++
        const before = server.seen.length
        const { kind, value } = await ending(call(valkey))
        const where = `${status} ${body.slice(0, 40)}`
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
        if (kind === 'data' ? !isObject : !(value instanceof DbaasValkeyError))
          wrong.push(`${where}: ${kind}`)
        const posts = server.seen.slice(before).filter(({ method }) => method === 'POST').length
        if (!safe && posts > 1 && status !== 429) wrong.push(`${where}: sent ${posts} times`)
      }
    }
    findings.push(
      finding(
        `${name}, answered oddly`,
        wrong.length === 0,
        wrong.slice(0, 5).join('; ') || `${count} answers: an object or a typed error each`,
      ),
    )
  }
  server.stop()
  return findings
}
