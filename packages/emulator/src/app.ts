import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono/quick'

import type { Api } from './api/api.js'
import { mountApi } from './api/mount.js'
import type { Credentials } from './api/signature.js'
import { controlPrefix } from './control/commands.js'
import type { Control } from './control/control.js'
import type { Core } from './control/core.js'
import { guardBrowsers } from './control/guard.js'
import { mountControl } from './control/http.js'
import { mountPage } from './page/page.js'
import type { Zone } from './zones.js'

export type App = Hono<{ Bindings: HttpBindings }>

/** Everything that the emulator serves: the API in each zone, the test interface and the page. */
export function createApp(
  core: Core,
  addresses: readonly Zone[],
  credentials: Credentials,
  control: Control,
  remote: boolean,
): App {
  const app: App = new Hono()
  const api: Api = {
    ...core,
    credentials,
    signatureTime: () => core.signatureClock.now(),
    context: async (zone) => ({
      world: await core.zones.world(zone),
      operations: core.operations,
      zones: addresses,
    }),
  }
  mountApi(app, '/v2', api)
  mountApi(app, '/zones/:zone/v2', api)
  app.use('/', guardBrowsers(remote))
  app.use(`${controlPrefix}/*`, guardBrowsers(remote))
  mountControl(app, control, core.log)
  mountPage(app, control, core.feed)
  return app
}
