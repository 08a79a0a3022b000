import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'

import { showsToken, type Admission } from './admission.js'

type Guard = MiddlewareHandler<{ Bindings: HttpBindings }>

/** A name, an IPv4 address, or an IPv6 address in brackets, and maybe a port. */
const hostPattern = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d+)?$/i

/**
 * Keeps web pages that the user has open away from the control interface and the page: they reach the emulator under a name
 * of their own that points to it (DNS rebinding), or by a request across origins.
 */
export function guardBrowsers({ token, knows }: Admission): Guard {
  return async (request, next) => {
    const host = request.req.header('host') ?? ''
    const [, ipv6, name = ipv6 ?? ''] = hostPattern.exec(host) ?? []
    if (!knows(name.toLowerCase())) {
      return refuse(
        request,
        403,
        token === undefined
          ? 'The control interface answers to the names of loopback only.'
          : 'The control interface does not answer to this name. If it is the emulator’s, start it with ' +
              '`--allow-host NAME`, or `allowHosts: [name]` in code.',
      )
    }
    if (isForeign(request)) {
      return refuse(request, 403, 'Only pages of the emulator itself may ask for this.')
    }
    return next()
  }
}

/** Asks for the token, where there is one. */
export function guardToken({ token }: Admission): Guard {
  return async (request, next) => {
    if (token === undefined || showsToken(request.req.header('authorization'), token)) return next()
    const response = refuse(
      request,
      401,
      'The control interface asks for its token, which the emulator printed at its start: send ' +
        '`Authorization: Bearer TOKEN`, or call `connectControl(endpoint, { token })`.',
    )
    response.headers.set('www-authenticate', 'Bearer realm="emulator"')
    return response
  }
}

/** Forms and scripts of other origins can send text without asking, but not JSON. */
export const guardContentType: Guard = async (request, next) => {
  const type = request.req.header('content-type') ?? ''
  if (request.req.method !== 'POST' || /^application\/json\s*(?:;|$)/i.test(type)) return next()
  return refuse(
    request,
    415,
    'The control interface takes JSON: send `Content-Type: application/json`.',
  )
}

/** Browsers say where a request comes from; a link to the page may be on any other. */
function isForeign({ req }: Context): boolean {
  const origin = req.header('origin')
  if (origin !== undefined && !/^https?$/.test(schemeTo(origin, req.header('host') ?? '')))
    return true
  const site = req.header('sec-fetch-site') ?? 'none'
  const follows = req.method === 'GET' && req.header('sec-fetch-mode') === 'navigate'
  return site !== 'none' && site !== 'same-origin' && !follows
}

/** The scheme of an origin that has just this host; empty when it has another. */
function schemeTo(origin: string, host: string): string {
  const [scheme = '', ...rest] = origin.split('://')
  return rest.join('://') === host ? scheme : ''
}

function refuse(request: Context, status: 401 | 403 | 415, message: string): Response {
  return request.json({ message }, status)
}
