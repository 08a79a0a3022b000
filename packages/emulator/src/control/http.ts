import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'

import { EmulatorError, refuseCommand } from '../errors.js'
import type { Log } from '../world/world.js'
import { readBody } from '../api/body.js'
import { commandTable, controlPrefix } from './commands.js'
import type { Control } from './control.js'

type App = Hono<{ Bindings: HttpBindings }>

/** Serves the test interface over HTTP: each method of {@link Control} at its path, its argument as a JSON body. */
export function mountControl(app: App, control: Control, log: Log): void {
  for (const [name, { method, path }] of Object.entries(commandTable)) {
    const run = control[name as keyof Control] as (argument: unknown) => Promise<unknown>
    app.on(method, `${controlPrefix}${path}`, async (request) => {
      try {
        const argument = method === 'POST' ? await readArgument(request) : undefined
        return request.json((await run(argument)) ?? null)
      } catch (error) {
        return explain(request, error, log)
      }
    })
  }
}

async function readArgument({ env }: Context<{ Bindings: HttpBindings }>): Promise<unknown> {
  const text = (await readBody(env.incoming)).toString('utf8')
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    return refuseCommand('The request body is not JSON.', cause)
  }
}

function explain(request: Context, error: unknown, log: Log): Response {
  if (error instanceof EmulatorError && error.code === 'COMMAND_REFUSED') {
    return request.json({ message: error.message }, 400)
  }
  const message = error instanceof Error ? error.message : String(error)
  log('error', `The test interface failed: ${message}`)
  return request.json({ message }, 500)
}
