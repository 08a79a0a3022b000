import type { IncomingMessage } from 'node:http'

import type { ZoneName } from '@dbaas-valkey/types'

import { cloudHost, zoneNames } from '../../backend/zones.js'

/** The zone that a CONNECT request leads to, or the reason why it is refused. */
export type ConnectVerdict = { readonly zone: ZoneName } | ConnectRefusal

export interface ConnectRefusal {
  readonly status: 400 | 403
  /** One sentence in ASCII. It is in the status line, because most clients show nothing else. */
  readonly reason: string
}

/**
 * The exact targets that a CONNECT request may have, each with the zone that it leads to.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6
 */
const targets = new Map(zoneNames.map((zone) => [`${cloudHost(zone)}:443`, zone]))

const refusals = {
  remote: {
    status: 403,
    reason: 'The dbaas-valkey emulator opens tunnels over loopback only',
  },
  content: { status: 400, reason: 'A CONNECT request has no content' },
  hosts: { status: 400, reason: 'A request has one Host header at most' },
  unknown: {
    status: 403,
    reason: `The dbaas-valkey emulator leads to ${cloudHost('ch-gva-2')}:443 and the other zones only, nowhere else`,
  },
} as const satisfies Record<string, ConnectRefusal>

/** Decides on a CONNECT request that came from an address. */
export function judgeConnect(
  { url = '', headers, rawHeaders }: IncomingMessage,
  peer: string | undefined,
): ConnectVerdict {
  if (!isLoopback(peer)) return refusals.remote
  const zone = targets.get(url)
  if (zone === undefined) return refusals.unknown
  const content = headers['transfer-encoding'] ?? headers['content-length'] ?? '0'
  if (content !== '0') return refusals.content
  // A request must have exactly one Host header: https://www.rfc-editor.org/rfc/rfc9112#section-3.2. Its value does not matter
  // here, because Node's own client puts the proxy's address there.
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  return hosts.length <= 1 ? { zone } : refusals.hosts
}

function isLoopback(address = ''): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address)
}
