import type { Handler } from 'hono'

import { EmulatorError } from '../../valkey/errors.js'
import type { HttpRequest } from '../hono-app.js'
import type { Api } from './api.js'

/** Seconds for which a browser need not ask again. */
const maxAge = 600

/** How many refused origins are told of. A page can come from as many as it likes. */
const mostTold = 20

/** Headers of a response that a page may read besides those that the standard lets it read: the client waits by them. */
const readableHeaders = 'date, retry-after'

/**
 * Refuses what no browser sends as an origin.
 *
 * @throws {@link EmulatorError} `INVALID_OPTION`
 */
export function checkOrigins(origins: readonly string[]): void {
  for (const text of origins) {
    const meant = originOf(text)
    if (meant === text) continue
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`
    throw new EmulatorError(
      'INVALID_OPTION',
      `\`cors\` (\`--cors\`) takes an origin such as http://localhost:5173, not ${text}.${hint}`,
    )
  }
}

/**
 * Returns the headers with which a page of another origin may read a response. The emulator allows no origin but those that it
 * was started with. The control interface and the page stay closed to all of them (`guardBrowsers`).
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function originHeaders({ req }: HttpRequest, { cors }: Api): Record<string, string> {
  // Without the option, no response depends on the origin.
  if (cors.length === 0) return {}
  const origin = req.header('origin')
  if (origin === undefined || !cors.includes(origin)) return { vary: 'origin' }
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': readableHeaders,
  }
}

/** Returns what answers a browser that asks before it sends a signed request to another origin. */
export function answeringPreflight(api: Api): Handler {
  const told = new Set<string>()
  return async (request, next) => {
    const origin = request.req.header('origin')
    if (origin === undefined) return next()
    if (!api.cors.includes(origin)) {
      const message = refusal(origin)
      if (told.size < mostTold && !told.has(message)) api.log('warn', message)
      if (told.size < mostTold) told.add(message)
      return request.json({ message }, 403)
    }
    return new Response(null, {
      status: 204,
      headers: {
        ...originHeaders(request, api),
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': String(maxAge),
        // A page on the internet may send to this machine only if the machine says so.
        ...(request.req.header('access-control-request-private-network') === 'true' && {
          'access-control-allow-private-network': 'true',
        }),
      },
    })
  }
}

function refusal(origin: string): string {
  // Anything can be in the header: only what is an origin is repeated.
  if (originOf(origin) !== origin) return 'A page without an origin of its own was refused.'
  return `A page of ${origin} was refused. To let it use the API, start the emulator with \`--cors ${origin}\`, or \`cors: ['${origin}']\` in code.`
}

/** Returns the origin of an address; undefined when it has none, and for what is no address. */
function originOf(address: string): string | undefined {
  const origin = URL.canParse(address) ? new URL(address).origin : 'null'
  return origin === 'null' ? undefined : origin
}
