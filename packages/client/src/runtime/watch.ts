import { attempt, requestIdOf, urlOf, type WireRequest } from './attempt.js'
import type { Call } from './call.js'
import type { Answer } from './decode.js'
import type { Failure } from './failure.js'
import { tell } from './hooks.js'
import { redact } from './redact.js'

/** Runs one attempt under the eyes of the hooks. Without hooks it costs nothing. */
export async function watch(
  call: Call,
  request: WireRequest,
  milliseconds: number,
): Promise<Answer | Failure> {
  const { settings, operation, input, context } = call
  const { hooks, secrets } = settings
  if (hooks.length === 0) return attempt(call, request, milliseconds)
  const event = {
    operationId: operation.id,
    method: operation.method,
    path: operation.path,
    url: urlOf(settings, request),
    attempt: context.attempts ?? 0,
    headers: request.headers,
    body: redact(input.body, secrets),
  }
  call.event = event
  const start = performance.now()
  const headers = { ...request.headers, ...tell(hooks, 'request', event) }
  const outcome = await attempt(call, { ...request, headers }, milliseconds)
  if (outcome.response) {
    const { status } = outcome.response
    const duration = performance.now() - start
    tell(
      hooks,
      'response',
      Object.assign(event, { status, requestId: requestIdOf(outcome.response), duration }),
    )
  }
  return outcome
}
