import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'

const loopbackHost = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i

/**
 * The test interface and the page ask for no credentials, so a web page that the user has open must not reach them:
 * neither under a name of its own that points to loopback, nor by a request across origins.
 */
export function guardBrowsers(remote: boolean): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (request, next) => {
    const host = request.req.header('host') ?? ''
    const origin = request.req.header('origin')
    const foreign = origin !== undefined && origin !== `http://${host}`
    if (foreign || (!remote && !loopbackHost.test(host))) {
      return request.json({ message: 'Only pages of the emulator itself may ask for this.' }, 403)
    }
    return next()
  }
}
