import type { CommandContext } from '../../testing/command.js'
import { controlPrefix } from '../../testing/commands.js'
import type { App } from '../hono-app.js'
import { assetNames, assetResponse } from './assets.js'
import type { StateEvents } from './events.js'

/** Serves the page for browsers and the API reference. */
export function mountPage(app: App): void {
  app.get('/', () => assetResponse('index.html'))
  for (const name of assetNames) {
    app.get(`${controlPrefix}/page/${name}`, () => assetResponse(name))
  }
  app.get(`${controlPrefix}/reference`, () => assetResponse('reference.html'))
}

/** Serves the events that keep the page up to date. Their code is loaded for the first page. */
export function mountEvents(app: App, context: CommandContext): void {
  let events: Promise<StateEvents> | undefined
  app.get(`${controlPrefix}/events`, async ({ req }) => {
    events ??= import('./events.js').then((module) => new module.StateEvents(context))
    return (await events).respond(req.raw.signal)
  })
}
