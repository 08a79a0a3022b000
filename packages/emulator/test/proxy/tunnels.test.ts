import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'

import { listen } from '../../src/http/api/listen.js'
import type { Emulator } from '../../src/emulator.js'
import { judgeConnect } from '../../src/http/proxy/connect-request.js'
import { Tunnels } from '../../src/http/proxy/tunnels.js'
import { Authority } from '../../src/valkey/authority.js'
import { startEmulator } from '../../src/start.js'
import { zoneNames } from '../../src/backend/zones.js'
import { call } from '../support/http.js'
import { authorization, usualExpiry } from '../support/signing.js'
import { testFolder } from '../backend/support.js'
import { clientHello, cloudTarget, open, openTunnel, request, sendRaw } from './raw.js'

const host = 'api-ch-dk-2.exoscale.com'

let emulator: Emulator
let authority: string

beforeAll(async () => {
  emulator = await startEmulator({ operations: 'at-once' })
  authority = await readFile(emulator.env.NODE_EXTRA_CA_CERTS, 'utf8')
})

afterAll(() => emulator.stop())

/** Sends one request through a tunnel and returns the answer, head and body. */
async function through(text: string, target = cloudTarget): Promise<string> {
  return sendRaw(await openTunnel(emulator, authority, target), text)
}

/** A signed request without a body. */
function signed(method: string, path: string, name = host): string {
  const message = { method, path, expires: usualExpiry() }
  const header = `Authorization: ${authorization(emulator, message)}`
  return request(`${method} ${path}`, `Host: ${name}`, header)
}

describe('a CONNECT request', () => {
  test.each(zoneNames)(
    'for the name that the cloud has for %s leads to that zone',
    async (zone) => {
      const name = `api-${zone}.exoscale.com`
      const answer = await through(signed('GET', '/v2/dbaas-service', name), `${name}:443`)
      expect(answer).toMatch(/^HTTP\/1\.1 200 /)
      expect(answer).toContain('"dbaas-services":[]')
    },
  )

  test.each([
    ['another host', 'example.org:443'],
    ['the domain itself', 'exoscale.com:443'],
    ['another host of the domain', 'sos-ch-dk-2.exoscale.com:443'],
    ['the name without a zone', 'api.exoscale.com:443'],
    ['an unknown zone', 'api-mars-1.exoscale.com:443'],
    ['another port', `${host}:80`],
    ['no port', host],
    ['an empty port', `${host}:`],
    ['a port written otherwise', `${host}:0443`],
    ['capitals', 'API-ch-dk-2.exoscale.com:443'],
    ['a trailing dot', `${host}.:443`],
    ['a longer name', `${host}.example.org:443`],
    ['a name before it', `x.${host}:443`],
    ['credentials before it', `user@${host}:443`],
    ['a scheme before it', `https://${host}:443`],
    ['a path after it', `${host}:443/v2`],
    ['an escape in it', 'api-ch-dk%2d2.exoscale.com:443'],
    ['a loopback address', '127.0.0.1:443'],
    ['an address of IPv6', '[::1]:443'],
    ['a name below loopback', 'localhost:443'],
  ])('for %s is refused with a sentence', async (_, target) => {
    const answer = await sendRaw(
      await open(emulator),
      `CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 40[03] /)
    expect(answer).not.toContain('200')
    if (answer.startsWith('HTTP/1.1 403'))
      expect(answer).toContain('emulator leads to api-ch-gva-2')
  })

  test.each([
    ['two Host headers', [`Host: ${cloudTarget}`, 'Host: example.org'], 400],
    ['a body', [`Host: ${cloudTarget}`, 'Content-Length: 5'], 400],
    ['a chunked body', [`Host: ${cloudTarget}`, 'Transfer-Encoding: chunked'], 400],
    ['a line that begins a second request', [`Host: ${cloudTarget}`, 'X: a\rGET / HTTP/1.1'], 400],
    ['the same Host header twice', [`Host: ${cloudTarget}`, `Host: ${cloudTarget}`], 400],
    ['a Host header without a port', [`Host: ${host}`], 200],
    ['the address of the proxy in the Host header, as Node has it', ['Host: 127.0.0.1:8379'], 200],
    ['a length of nothing', [`Host: ${cloudTarget}`, 'Content-Length: 0'], 200],
    ['what curl sends along', [`Host: ${cloudTarget}`, 'Proxy-Connection: Keep-Alive'], 200],
  ])('with %s', async (_, headers, status) => {
    const socket = await open(emulator)
    const [answer] = await Promise.all([
      once(socket, 'data'),
      socket.write([`CONNECT ${cloudTarget} HTTP/1.1`, ...headers, '', ''].join('\r\n')),
    ])
    expect(String(answer[0])).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    socket.destroy()
  })

  test('of HTTP/1.0, which knows no Host header, is answered too', async () => {
    const socket = await open(emulator)
    socket.write(`CONNECT ${cloudTarget} HTTP/1.0\r\n\r\n`)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 /)
    socket.destroy()
  })

  test.each([
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.7', false],
    ['1.127.0.1', false],
    ['::ffff:10.0.0.7', false],
    ['fe80::1', false],
    [undefined, false],
  ])('from %s: %s', (peer, accepted) => {
    const incoming = { url: cloudTarget, headers: {}, rawHeaders: [] as string[] }
    const verdict = judgeConnect(incoming as unknown as IncomingMessage, peer)
    expect('zone' in verdict).toBe(accepted)
  })

  test('from beyond loopback is refused where the emulator listens there', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)
    // A machine without a network has nobody to refuse.
    if (outside === undefined) return
    const remote = await startEmulator({ host: '0.0.0.0', allowRemote: true })
    onTestFinished(() => remote.stop())
    const ask = async (address: string) =>
      sendRaw(await open(remote, address), `CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\n\r\n`)
    expect(await ask(outside.address)).toContain(
      '403 The dbaas-valkey emulator opens tunnels over loopback',
    )
    expect(await ask('127.0.0.1')).toContain('403 The dbaas-valkey emulator leads to')
    expect(new URL(remote.env.HTTPS_PROXY).hostname).toBe('127.0.0.1')
  })
})

describe('inside a tunnel', () => {
  test('an unsigned request is refused as always', async () => {
    const answer = await through(request('GET /v2/dbaas-service', `Host: ${host}`))
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    expect(answer).toContain('Invalid request signature')
  })

  test('the list of zones has the names of the cloud', async () => {
    const answer = await through(request('GET /v2/zone', `Host: ${host}:443`))
    expect(answer).toContain(`"api-endpoint":"https://${host}/v2"`)
    expect(answer).not.toContain('"api-endpoint":"http:')
  })

  test.each([
    ['the page', 'GET /', 404],
    ['the test interface', 'GET /_emulator/state', 404],
    ['the test interface, to change something', 'POST /_emulator/reset', 404],
    ['another zone', 'GET /zones/ch-gva-2/v2/zone', 404],
    ['a second tunnel', `CONNECT ${cloudTarget}`, 403],
    ['a tunnel to somewhere else', 'CONNECT example.org:443', 403],
  ])('there is no way to %s', async (_, line, status) => {
    const name = line.startsWith('CONNECT') ? line.slice('CONNECT '.length) : host
    expect(await through(request(line, `Host: ${name}`))).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} `),
    )
  })

  test('a request to another host than the tunnel leads to is turned away', async () => {
    const answer = await through(signed('GET', '/v2/dbaas-service', 'api-ch-gva-2.exoscale.com'))
    expect(answer).toMatch(/^HTTP\/1\.1 421 /)
  })

  test('a change is made in the zone that the name says, and in no other', async () => {
    const prefix = emulator.endpoint.replace(/\/v2$/, '')
    const inZone = { ...emulator, endpoint: `${prefix}/zones/ch-dk-2/v2` }
    await call(inZone, 'POST', '/dbaas-valkey/twin', { plan: 'hobbyist-2' })
    await call(emulator, 'POST', '/dbaas-valkey/twin', { plan: 'hobbyist-2' })
    expect(await through(signed('DELETE', '/v2/dbaas-service/twin'))).toContain('"success"')
    expect((await call(inZone, 'GET', '/dbaas-valkey/twin')).status).toBe(404)
    expect((await call(emulator, 'GET', '/dbaas-valkey/twin')).status).toBe(200)
  })

  test.each([
    ['reset', { kind: 'reset' }, /^ECONNRESET$/],
    ['reset after it was handled', { kind: 'reset', handled: true }, /^ECONNRESET$/],
    ['cut short', { kind: 'truncate' }, /^HTTP\/1\.1 200 [^]*\{"zones":\[[^\]]*$/],
    ['answered otherwise', { kind: 'status', status: 503 }, /^HTTP\/1\.1 503 /],
  ] as const)('an answer can be %s by a fault', async (_, fault, want) => {
    await emulator.control.injectFault({ operation: 'list-zones', ...fault })
    expect(await through(request('GET /v2/zone', `Host: ${host}`))).toMatch(want)
    expect(await through(request('GET /v2/zone', `Host: ${host}`))).toMatch(/^HTTP\/1\.1 200 /)
  })
})

describe('a tunnel', () => {
  test('that never becomes TLS ends, and one that takes too long', async () => {
    const listening = await listen('127.0.0.1', 0)
    const tunnels = new Tunnels(
      listening.server,
      {
        authority: new Authority({ names: ['exoscale.com'] }),
        log: () => undefined,
        handshakeTimeout: 50,
      },
      () => undefined,
    )
    onTestFinished(async () => {
      tunnels.close()
      await listening.close()
    })
    for (const start of ['GET / HTTP/1.1\r\n\r\n', '']) {
      const socket = await open({ endpoint: `http://127.0.0.1:${listening.port}` } as Emulator)
      const text = `CONNECT ${cloudTarget} HTTP/1.1\r\nHost: ${cloudTarget}\r\n\r\n${start}`
      expect(await sendRaw(socket, text)).toContain('HTTP/1.1 200 Connection Established')
    }
  })

  test('that was refused ends, also when the client keeps its side open', async () => {
    const listening = await listen('127.0.0.1', 0)
    const tunnels = new Tunnels(
      listening.server,
      {
        authority: new Authority(),
        log: () => undefined,
        handshakeTimeout: 50,
      },
      () => undefined,
    )
    onTestFinished(async () => {
      tunnels.close()
      await listening.close()
    })
    const client = connect({ port: listening.port, host: '127.0.0.1', allowHalfOpen: true })
    onTestFinished(() => void client.destroy())
    client.write('CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\n\r\n')
    const [answer] = (await once(client, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 403 /)
    const count = promisify(listening.server.getConnections.bind(listening.server))
    await vi.waitFor(async () => expect(await count()).toBe(0))
  })

  test('takes a handshake that comes with the request', async () => {
    const socket = await open(emulator)
    let answer = ''
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')))
    const head = Buffer.from(`CONNECT ${cloudTarget} HTTP/1.1\r\nHost: ${cloudTarget}\r\n\r\n`)
    socket.write(Buffer.concat([head, await clientHello()]))
    // What follows is a record of the handshake, not an alert (RFC 8446, section 5.1).
    const handshake = String.fromCharCode(22)
    await vi.waitFor(() => expect(answer.split('\r\n\r\n')[1]?.[0]).toBe(handshake))
    socket.destroy()
  })

  test('ends with the emulator, open or half open, and leaves no file', async () => {
    const own = await startEmulator()
    const trusted = await readFile(own.env.NODE_EXTRA_CA_CERTS, 'utf8')
    const whole = await openTunnel(own, trusted)
    const half = await open(own)
    half.write(`CONNECT ${cloudTarget} HTTP/1.1\r\nHost: ${cloudTarget}\r\n\r\n`)
    await once(half, 'data')
    const ended = Promise.all([once(whole, 'close'), once(half, 'close')])
    await own.stop()
    await ended
    expect(existsSync(own.env.SSL_CERT_FILE)).toBe(false)
  })
})

describe('the files that make programs trust the emulator', () => {
  test('are in a folder for the user alone', () => {
    const folder = dirname(emulator.env.SSL_CERT_FILE)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('have the authority that the API shows in every zone', async () => {
    for (const zone of zoneNames) {
      const name = `api-${zone}.exoscale.com`
      const path = '/v2/dbaas-ca-certificate'
      const answer = await through(signed('GET', path, name), `${name}:443`)
      const [, body = ''] = answer.split('\r\n\r\n')
      expect(JSON.parse(body)).toEqual({ certificate: authority })
    }
  })

  test('have it stay the same where data outlives the emulator', async () => {
    const folder = testFolder()
    const read = async () => {
      const own = await startEmulator({ dataDirectory: folder })
      const text = await readFile(own.env.NODE_EXTRA_CA_CERTS, 'utf8')
      await own.stop()
      return text
    }
    expect(await read()).toBe(await read())
  })
})
