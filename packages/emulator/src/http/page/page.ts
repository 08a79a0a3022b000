import type { CommandContext } from '../../testing/command.js'
import { controlPrefix } from '../../testing/commands.js'
import type { App } from '../hono-app.js'
import { assetNames, assetResponse } from './assets.js'
import { StateEvents } from './events.js'

/** Serves the page for browsers and the API reference. */
export function mountPage(app: App): void {
  app.get('/', () => assetResponse('index.html'))
  for (const name of assetNames) {
    app.get(`${controlPrefix}/page/${name}`, () => assetResponse(name))
  }
  app.get(`${controlPrefix}/reference`, () => assetResponse('reference.html'))
}

/** Serves the events that keep the page up to date. */
export function mountEvents(app: App, context: CommandContext): void {
  const events = new StateEvents(context)
  app.get(`${controlPrefix}/events`, ({ req }) => events.respond(req.raw.signal))
}
