import type { CallContext } from './context.js'
import { AbortError, DbaasValkeyError } from './errors.js'
import type { AttemptEvent, Hooks } from './hooks.js'
import type { OperationInput } from './input.js'
import { maskProperties, sensitiveNames } from './mask.js'
import type { WireRequest } from './wire-request.js'

/** The call, as an observer sees it: the same object from the first attempt to the end. */
export interface ObservedCall {
  readonly input: OperationInput
  readonly context: CallContext
}

/** The functions that the engine calls while a call runs. */
export interface Observer {
  /** @returns headers to send as well */
  request(call: ObservedCall, request: WireRequest): Readonly<Record<string, string>>
  response(call: ObservedCall, response: Response, requestId: string | undefined): void
  retry(call: ObservedCall, error: DbaasValkeyError, delay: number): void
  failure(call: ObservedCall, cause: unknown): void
}

/**
 * Returns an `observer` for a transport that calls hooks. A client makes one from its `hooks` and `logger`.
 *
 * @example
 * const transport = createTransport({ zone: 'ch-gva-2', observer: observe(logTo(console)) })
 */
export function observe(...all: readonly Hooks[]): Observer {
  const attempts = new WeakMap<ObservedCall, { event: AttemptEvent; start: number }>()
  const tell = <Name extends keyof Hooks>(name: Name, event: object): Record<string, string> => {
    const returned = {}
    for (const hooks of all) {
      try {
        const answer = (hooks[name] as ((event: object) => unknown) | undefined)?.(event)
        Promise.resolve(answer).catch(() => {})
        Object.assign(returned, Object.fromEntries(new Headers(answer as HeadersInit | undefined)))
      } catch {
        // A hook must not change the result of a call: see Hooks.
      }
    }
    return returned
  }
  return {
    request(call, request) {
      const { context, input } = call
      const names = sensitiveNames(request.headers)
      const headers = maskProperties(request.headers, [], names) as AttemptEvent['headers']
      const body = maskProperties(input.body)
      const event = { ...context, url: request.url, headers, body }
      attempts.set(call, { event, start: performance.now() })
      return tell('request', event)
    },
    response(call, { status }, requestId) {
      const { event, start } = attempts.get(call) ?? {}
      const duration = performance.now() - Number(start)
      tell('response', Object.assign(event ?? {}, { status, requestId, duration }))
    },
    retry(call, error, delay) {
      tell('retry', Object.assign(attempts.get(call)?.event ?? {}, { error, delay }))
    },
    failure(call, cause) {
      const error =
        cause instanceof DbaasValkeyError
          ? cause
          : new AbortError('aborted by its caller.', { ...call.context, cause })
      tell('error', Object.assign(attempts.get(call)?.event ?? {}, { error }))
    },
  }
}
