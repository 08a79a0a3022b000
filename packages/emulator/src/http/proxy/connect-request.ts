import type { IncomingMessage } from 'node:http'

import type { ZoneName } from '@dbaas-valkey/types'

import { cloudHost, zoneNames } from '../../backend/zones.js'

/** The zone that a CONNECT leads to, or why it leads nowhere. */
export type ConnectVerdict = { readonly zone: ZoneName } | ConnectRefusal

export interface ConnectRefusal {
  readonly status: 400 | 403
  /** One sentence in ASCII. Most clients show the status line only, so it stands there. */
  readonly reason: string
}

/** What may stand after CONNECT (RFC 9110, section 9.3.6), letter by letter, and the zone that it leads to. */
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

/** Judges a CONNECT request that came from an address. */
export function judgeConnect(
  { url = '', headers, rawHeaders }: IncomingMessage,
  peer: string | undefined,
): ConnectVerdict {
  if (!isLoopback(peer)) return refusals.remote
  const zone = targets.get(url)
  if (zone === undefined) return refusals.unknown
  const content = headers['transfer-encoding'] ?? headers['content-length'] ?? '0'
  if (content !== '0') return refusals.content
  // RFC 9112, section 3.2. What a single one says has no say: Node's own client puts the proxy's address there.
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  return hosts.length <= 1 ? { zone } : refusals.hosts
}

function isLoopback(address = ''): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address)
}
