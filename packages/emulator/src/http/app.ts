import { Hono } from 'hono/quick'

import type { Api } from './api/api.js'
import { mountApi } from './api/mount.js'
import type { CommandContext } from '../testing/command.js'
import { controlPrefix } from '../testing/commands.js'
import type { Control } from '../testing/control.js'
import { mountHealth } from './health.js'
import type { App } from './hono-app.js'
import type { Admission } from './control/admission.js'
import { guardBrowsers, guardContentType, guardToken } from './control/guard.js'
import { mountControl } from './control/routes.js'
import { mountEvents, mountPage } from './page/page.js'

/**
 * Creates the app that serves the emulator's own address: the API in each zone, the control interface, and the page. The
 * page's files and the API reference say nothing about this emulator. Everything that is mounted after them requires the
 * token.
 */
export function createApp(
  context: CommandContext,
  api: Api,
  control: Control,
  admission: Admission,
): App {
  const app: App = new Hono()
  mountApi(app, '/v2', api)
  mountApi(app, '/zones/:zone/v2', api)
  mountHealth(app, context.core)
  app.use('/', guardBrowsers(admission))
  app.use(`${controlPrefix}/*`, guardBrowsers(admission))
  mountPage(app)
  app.use(`${controlPrefix}/*`, guardToken(admission), guardContentType)
  mountControl(app, control, context.core)
  mountEvents(app, context)
  return app
}
