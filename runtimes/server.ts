/** The fault server for clients in other processes: each request brings the script by which it is answered. */
import {
  startFaultServer,
  type Fault,
  type FaultServer,
  type Recorded,
  type Reply,
} from '../packages/client/test/support/fault-server.js'

const operation = { id: '6f8c1b1e-9d3a-4c55-8f0e-2b7d1c9a4e10', state: 'pending' }
const json = { 'content-type': 'application/json' }

const steps: Readonly<Record<string, Reply | Fault>> = {
  done: { body: operation },
  success: { body: { ...operation, state: 'success' } },
  302: { status: 302, headers: { location: '/v2/elsewhere' }, body: '' },
  404: { status: 404, body: { message: 'Not found' } },
  429: { status: 429, body: {} },
  500: { status: 500, body: {} },
  '503-retry': { status: 503, headers: { 'retry-after': '0' }, body: {} },
  html: { headers: { 'content-type': 'text/html' }, body: '<html>' },
  empty: { body: '' },
  truncate: 'truncate',
  reset: 'reset',
  close: 'close',
  '503-later': { status: 503, headers: { 'retry-after': '20' }, body: {} },
  'slow-headers': 'slow headers',
  'slow-body': 'slow body',
}

/** @param page the script that a browser is to run at `/` */
export async function startScriptedServer(page: string): Promise<FaultServer> {
  const server = await startFaultServer()
  const runs = new Map<string, Recorded[]>()
  server.script((request) => {
    const { target, headers } = request
    if (target === '/')
      return {
        headers: { 'content-type': 'text/html' },
        body: '<script type="module" src="/page.js"></script>',
      }
    if (target === '/page.js') return { headers: { 'content-type': 'text/javascript' }, body: page }
    const counted = /^\/count\/(.+)$/.exec(target)?.[1]
    if (counted !== undefined) return { headers: json, body: runs.get(counted) ?? [] }
    const run = headers['x-run'] ?? ''
    const sofar = [...(runs.get(run) ?? []), request]
    runs.set(run, sofar)
    const script = (headers['x-script'] ?? 'done').split(' ')
    return steps[script[Math.min(sofar.length, script.length) - 1] ?? 'done'] ?? {}
  })
  return server
}
