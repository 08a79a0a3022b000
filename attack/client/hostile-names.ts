import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createClient, RequestValidationError } from '@dbaas-valkey/client'

import { finding, type Finding } from '../attack.js'

const names = [
  '.',
  '..',
  '',
  '../zone',
  '%2e%2e',
  '..%2f..',
  'a/../../zone',
  '..\\..',
  'a?x=1',
  'a#b',
  'a;b',
  'a\r\nx-injected: 1',
  'a\u0000b',
  '\ud800',
  '//evil.example/',
  '@evil.example',
  ':8080',
  'ü/😀',
]

/** Deletes users with hostile names, and compares each path that arrives with the only one that may. */
export async function run(): Promise<readonly Finding[]> {
  const targets: string[] = []
  const server = createServer((request, response) => {
    targets.push(`${request.method} ${request.url}`)
    response.setHeader('content-type', 'application/json').end('{"state":"success"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const valkey = createClient({
    endpoint: `http://127.0.0.1:${port}/v2`,
    apiKey: 'EXOattack',
    apiSecret: 'secret',
    retry: false,
  })
  const wrong: string[] = []
  let refused = 0
  for (const username of names) {
    targets.length = 0
    try {
      await valkey.deleteDbaasValkeyUser({ 'service-name': 'cache', username })
      const wanted = `DELETE /v2/dbaas-valkey/cache/user/${encodeURIComponent(username)}`
      if (targets.join() !== wanted) wrong.push(`${JSON.stringify(username)}: ${targets.join()}`)
    } catch (error) {
      if (!(error instanceof RequestValidationError) || targets.length > 0) {
        wrong.push(`${JSON.stringify(username)}: ${String(error)}`)
      }
      refused++
    }
  }
  server.close()
  server.closeAllConnections()
  return [
    finding(
      `${names.length} user names in DELETE .../user/{username}`,
      wrong.length === 0,
      wrong.join('; ') ||
        `${refused} were refused before anything was sent, ${names.length - refused} arrived as one segment of the path`,
    ),
  ]
}
