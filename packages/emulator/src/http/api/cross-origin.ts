import type { Handler } from 'hono'

/**
 * Lets pages of any origin read the responses of the API, as the form in the documentation does. It opens nothing to them: they
 * have no cookie or other credentials that a browser would add, and a request without a signature is refused. The control
 * interface and the page stay closed to them (`guardBrowsers`).
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const anyOrigin = { 'access-control-allow-origin': '*' } as const

/** Seconds for which a browser need not ask again. */
const maxAge = 600

/** Answers what a browser asks before it sends a signed request to another origin. */
export const answerPreflight: Handler = ({ req }) =>
  new Response(null, {
    status: 204,
    headers: {
      ...anyOrigin,
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': String(maxAge),
      // A page on the internet may send to this machine only if the machine says so.
      ...(req.header('access-control-request-private-network') === 'true' && {
        'access-control-allow-private-network': 'true',
      }),
    },
  })
