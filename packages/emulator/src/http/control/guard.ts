import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'

import { showsToken, type Admission } from './admission.js'

type Guard = MiddlewareHandler<{ Bindings: HttpBindings }>

/** A host name, an IPv4 address, or an IPv6 address in brackets, optionally with a port. */
const hostPattern = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d+)?$/i

/**
 * Keeps web pages that the user has open away from the control interface and the page. Such a page reaches the emulator
 * through a host name of its own that points to it (DNS rebinding), or with a request across origins.
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

/** Requires the token, if the emulator has one. */
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

/** Forms and scripts of other origins can send text without a preflight request, but neither JSON nor archives. */
export const guardContentType: Guard = async (request, next) => {
  const type = request.req.header('content-type') ?? ''
  if (request.req.method !== 'POST' || /^application\/(?:json|gzip)\s*(?:;|$)/i.test(type))
    return next()
  return refuse(
    request,
    415,
    'The control interface takes JSON: send `Content-Type: application/json`.',
  )
}

/**
 * Whether a page of another origin sent the request, which browsers say in its headers. A link from another origin to the page
 * is allowed.
 */
function isForeign({ req }: Context): boolean {
  const origin = req.header('origin')
  if (origin !== undefined && !/^https?$/.test(schemeTo(origin, req.header('host') ?? '')))
    return true
  const site = req.header('sec-fetch-site') ?? 'none'
  const follows = req.method === 'GET' && req.header('sec-fetch-mode') === 'navigate'
  return site !== 'none' && site !== 'same-origin' && !follows
}

/** Returns the scheme of an origin that has exactly this host; an empty string when the origin has another host. */
function schemeTo(origin: string, host: string): string {
  const [scheme = '', ...rest] = origin.split('://')
  return rest.join('://') === host ? scheme : ''
}

function refuse(request: Context, status: 401 | 403 | 415, message: string): Response {
  return request.json({ message }, status)
}
