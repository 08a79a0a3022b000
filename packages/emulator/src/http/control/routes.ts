import type { Command } from '../../testing/command.js'
import { commands, controlPrefix } from '../../testing/commands.js'
import type { Control } from '../../testing/control.js'
import type { Core } from '../../testing/core.js'
import { EmulatorError } from '../../valkey/errors.js'
import type { Log } from '../../valkey/log.js'
import { parseJson, readBody } from '../api/body.js'
import { problemBody, Refusal } from '../api/problem.js'
import type { App, HttpRequest } from '../hono-app.js'
import { download, upload } from './transfer.js'

/**
 * Serves the control interface over HTTP: each method of {@link Control} at its path, with its input as a JSON body, or with a
 * file as the body of the answer or the request.
 */
export function mountControl(app: App, control: Control, { log, snapshots }: Core): void {
  for (const [name, { method, path, transfer }] of Object.entries<Command>(commands)) {
    const run = control[name as keyof Control] as (input: unknown) => Promise<unknown>
    app.on(method, `${controlPrefix}${path}`, async (request) => {
      try {
        if (transfer === 'download') return await download(snapshots, run)
        if (transfer === 'upload') return request.json(await upload(request, snapshots, run))
        const input = method === 'POST' ? await readInput(request) : undefined
        return request.json((await run(input)) ?? null)
      } catch (error) {
        return explain(request, error, log)
      }
    })
  }
}

async function readInput({ env }: HttpRequest): Promise<unknown> {
  const bytes = await readBody(env.incoming)
  return bytes.length === 0 ? undefined : parseJson(bytes)
}

function explain(request: HttpRequest, error: unknown, log: Log): Response {
  if (error instanceof EmulatorError && error.code === 'COMMAND_REFUSED') {
    return request.json({ message: error.message }, 400)
  }
  if (error instanceof Refusal) {
    return Response.json(problemBody(error), { status: error.status })
  }
  const message = error instanceof Error ? error.message : String(error)
  log('error', `The control interface failed: ${message}`)
  return request.json({ message }, 500)
}
