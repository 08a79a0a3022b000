import { readFileSync } from 'node:fs'
import { endianness } from 'node:os'

/** The connections to ports of this machine: for each port, the IPv4 addresses at their other ends. */
export type Connections = ReadonlyMap<number, readonly string[]>

/**
 * The lines of `/proc/net/tcp` for established connections: local address, local port, remote address, all hexadecimal.
 *
 * @see https://www.kernel.org/doc/Documentation/networking/proc_net_tcp.txt
 */
const established = /: [0-9A-F]{8}:([0-9A-F]{4}) ([0-9A-F]{8}):[0-9A-F]{4} 01 /g

/** Reads who is connected to this machine over IPv4; undefined where the system does not say so, which only Linux does. */
export function readConnections(): Connections | undefined {
  const text = read()
  if (text === undefined) return undefined
  const connections = new Map<number, string[]>()
  for (const [, port = '', address = ''] of text.matchAll(established)) {
    const local = Number.parseInt(port, 16)
    connections.set(local, [...(connections.get(local) ?? []), dotted(address)])
  }
  return connections
}

/** Reading takes about a millisecond, which is less than a file read in the background costs. */
function read(): string | undefined {
  try {
    return readFileSync('/proc/net/tcp', 'latin1')
  } catch {
    return undefined
  }
}

/** The kernel prints an address as a number of this machine, whose bytes may stand in reverse order. */
function dotted(address: string): string {
  const bytes = [...Buffer.from(address, 'hex')]
  return (endianness() === 'LE' ? bytes.toReversed() : bytes).join('.')
}
