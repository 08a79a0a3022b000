import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

import type { ZoneName } from '@dbaas-valkey/types'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono/quick'

import type { Api } from '../api/api.js'
import { mountApi } from '../api/mount.js'
import type { Authority } from '../../valkey/authority.js'
import { cloudHost, type Zone } from '../../backend/zones.js'
import { Tunnels } from './tunnels.js'

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown

/**
 * Serves the API under the cloud's own host names as well, to clients that use the server as their HTTPS proxy. Through such a
 * connection a client cannot reach the control interface or the page.
 *
 * @param direct answers the requests of connections without a tunnel
 */
export function serveCloudNames(
  server: Server,
  api: Api,
  authority: Authority,
  direct: Listener,
): Tunnels {
  const zones = new WeakMap<Socket, ZoneName>()
  const tunnels = new Tunnels(server, { authority, log: api.log }, (socket, zone) =>
    zones.set(socket, zone),
  )
  const listeners = new Map<ZoneName, Listener>()
  server.on('request', (incoming, outgoing) => {
    const zone = zones.get(incoming.socket)
    if (zone === undefined) return void direct(incoming, outgoing)
    const listener = listeners.get(zone) ?? zoneListener(zone, api)
    listeners.set(zone, listener)
    listener(incoming, outgoing)
  })
  return tunnels
}

function zoneListener(zone: ZoneName, api: Api): Listener {
  const host = cloudHost(zone)
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use('*', async (request, next) => {
    const named = request.req.header('host')
    if (named === host || named === `${host}:443`) return next()
    // Status 421, Misdirected Request: https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20
    return request.json({ message: `This connection leads to ${host}` }, 421)
  })
  mountApi(app, '/v2', {
    ...api,
    zone,
    addresses: api.addresses.map(atCloudAddress),
  })
  return getRequestListener(app.fetch, { overrideGlobalObjects: false })
}

function atCloudAddress(zone: Zone): Zone {
  return { ...zone, endpoint: `https://${cloudHost(zone.name)}/v2` }
}
