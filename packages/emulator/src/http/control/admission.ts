import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { networkInterfaces } from 'node:os'

import { isLoopback } from '../host.js'

/** Decides who may use the control interface and the page. */
export interface Admission {
  /** The token that every client must send; undefined when only this machine can reach the emulator. */
  readonly token: string | undefined
  /** Whether a client may address the emulator by this host name or address, which is the request's Host without its port. */
  knows(hostname: string): boolean
}

/**
 * On plain loopback no client needs a token, but the emulator answers only to loopback's own names: any other name was made to
 * point there, for example by a web page. When other machines can reach the emulator, every client needs the token, and the
 * emulator answers to loopback's names, the machine's own addresses, and the names that were allowed.
 */
export function createAdmission(
  host: string,
  allowRemote: boolean,
  allowHosts: readonly string[],
): Admission {
  if (!allowRemote) return { token: undefined, knows: isLoopback }
  const allowed = new Set([host, ...allowHosts].map((name) => name.toLowerCase()))
  return {
    token: randomBytes(32).toString('base64url'),
    knows: (name) => isLoopback(name) || allowed.has(name) || ownAddresses().includes(name),
  }
}

/** Whether a request's Authorization header has the token. The comparison takes the same time for every header. */
export function showsToken(authorization: string | undefined, token: string): boolean {
  const [, shown = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? []
  return timingSafeEqual(digest(shown), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).map(({ address }) => address),
  )
}
