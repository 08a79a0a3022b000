import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { connect, createServer } from 'node:tls'

import { describe, expect, onTestFinished, test } from 'vitest'

import { Authority } from '../../src/valkey/authority.js'
import { TlsFiles, type TlsContents } from '../../src/valkey/tls-files.js'
import { testFolder } from '../backend/support.js'

/** Returns the files of a backend whose authority is in the same folder. */
function filesIn(folder: string): TlsFiles {
  return new TlsFiles(folder, new Authority({ folder }))
}

/** Returns the result of a handshake of a client that trusts an authority with a server that has these files. */
async function handshake(files: TlsContents, ca: string, servername: string): Promise<string> {
  const server = createServer({ cert: files.certificate, key: files.key }, (socket) => socket.end())
  onTestFinished(() => {
    server.close()
  })
  server.on('tlsClientError', () => undefined)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, ca, servername }, () => {
      socket.destroy()
      resolve('trusted')
    })
    socket.on('error', (error) => resolve((error as NodeJS.ErrnoException).code ?? error.message))
  })
}

describe('the certificate authority', () => {
  test('signs a certificate for loopback that clients accept, and no other', async () => {
    const files = await filesIn(testFolder()).contents()
    const stranger = await filesIn(testFolder()).contents()
    expect(await handshake(files, files.authority, 'localhost')).toBe('trusted')
    expect(await handshake(files, files.authority, '')).toBe('trusted')
    expect(await handshake(files, files.authority, 'example.org')).toBe(
      'ERR_TLS_CERT_ALTNAME_INVALID',
    )
    expect(await handshake(files, stranger.authority, 'localhost')).not.toBe('trusted')
  })

  test('says what each certificate is for', async () => {
    const files = await filesIn(testFolder()).contents()
    const authority = new X509Certificate(files.authority)
    const server = new X509Certificate(files.certificate)
    expect(authority.ca).toBe(true)
    expect(authority.verify(authority.publicKey)).toBe(true)
    expect(server.ca).toBe(false)
    expect(server.checkIssued(authority)).toBe(true)
    expect(server.verify(authority.publicKey)).toBe(true)
    expect(server.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1')
    const days = (Date.parse(server.validTo) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(390)
    expect(days).toBeLessThan(398)
  })

  test('can vouch for loopback and the names that it was given, and for nothing else', async () => {
    const authority = new Authority({ names: ['exoscale.com'] })
    const trusted = await authority.certificate()
    const shake = async (name: string): Promise<string> => {
      const pair = await authority.issue([name])
      return handshake({ ...pair, authority: trusted }, trusted, name)
    }
    expect(await shake('api-ch-gva-2.exoscale.com')).toBe('trusted')
    expect(await shake('localhost')).toBe('trusted')
    expect(await shake('example.org')).not.toBe('trusted')
    expect(await shake('exoscale.com.example.org')).not.toBe('trusted')
    const elsewhere = await authority.issue(['localhost'], ['10.0.0.1'])
    expect(await handshake({ ...elsewhere, authority: trusted }, trusted, 'localhost')).not.toBe(
      'trusted',
    )
  })

  test('is encoded as OpenSSL encodes what it reads', async () => {
    const { authority, certificate } = await filesIn(testFolder()).contents()
    for (const pem of [authority, certificate]) {
      const { status, stdout } = spawnSync('openssl', ['x509', '-text', '-nocert'], { input: pem })
      expect(status).toBe(0)
      expect(String(stdout)).toContain('Version: 3')
    }
  })

  test('is the same at the next start, with a new certificate for the servers', async () => {
    const folder = testFolder()
    const first = await filesIn(folder).contents()
    const second = await filesIn(folder).contents()
    expect(second.authority).toBe(first.authority)
    expect(second.certificate).not.toBe(first.certificate)
    expect(await handshake(second, first.authority, 'localhost')).toBe('trusted')
  })

  test('keeps its key to itself', async () => {
    const folder = testFolder()
    await filesIn(folder).contents()
    for (const file of ['authority.key', 'server.key'])
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
  })

  test('writes nothing before it is asked for, nor once it is closed', async () => {
    const folder = testFolder()
    const files = filesIn(folder)
    await files.close()
    await expect(files.contents()).rejects.toThrow('closed')
    expect(readdirSync(folder)).toEqual([])
  })
})
