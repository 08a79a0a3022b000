import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { networkInterfaces } from 'node:os'

import { isLoopback } from '../host.js'

/** Who may use the control interface and the page. */
export interface Admission {
  /** What everybody must show; undefined where only this machine can reach the emulator. */
  readonly token: string | undefined
  /** Whether the emulator may be addressed by a name or address, without a port, as a request's Host has it. */
  knows(hostname: string): boolean
}

/**
 * On plain loopback nobody needs a token, but only loopback's own names are answered to: any other name was made to point
 * there, by a web page for instance. Where other machines may come, everybody needs the token, and the names are a list:
 * loopback's, the machine's own addresses, and those that were allowed.
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

/** Whether a request's Authorization header has the token; how long the comparison takes says nothing about it. */
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
