import type { Call } from './call.js'
import { decode, type Answer } from './decode.js'
import { ConfigurationError } from './errors.js'
import { connectionFailure, type Failure } from './failure.js'
import { limit } from './limit.js'
import { apiFailure } from './problem.js'
import { blot, redact } from './redact.js'
import { sign, type Signable } from './sign.js'

/** A request as every attempt sends it; only the signature is made anew. */
export interface WireRequest extends Signable {
  /** The whole address. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Signs and sends a request once and reads the whole answer, in the given time.
 *
 * @throws the signal's reason, or what the provider of credentials threw
 */
export async function attempt(
  call: Call,
  request: WireRequest,
  milliseconds: number,
): Promise<Answer | Failure> {
  const { settings, operation, input, options, context } = call
  const { method, url, body } = request
  const { signal } = options
  const secrets: unknown[] = []
  let sent = false
  try {
    const [response, text] = await limit(
      async (inner) => {
        const headers: Record<string, string> = {
          ...request.headers,
          ...settings.observer?.request(call, request),
        }
        if (!operation.unsigned) {
          const credentials = await settings.credentials()
          headers.authorization = await sign(request, credentials, Date.now())
          secrets.push(headers.authorization, credentials.apiKey, credentials.apiSecret)
        }
        // A fetch of the caller's may take no notice of the signal.
        inner.throwIfAborted()
        sent = true
        const response = await settings.fetch(url, {
          method,
          headers,
          body: body || null,
          signal: inner,
          // At the end, since an object that begins with another one is slow to make.
          ...settings.init,
        })
        return [response, await response.text()] as const
      },
      milliseconds,
      signal,
    )
    const requestId = response.headers.get('x-request-id') ?? undefined
    settings.observer?.response(call, response, requestId)
    const details = (call.context = { requestId, ...context })
    if (response.ok && !response.redirected) return decode(operation, response, text, details)
    redact(input.body, secrets)
    return apiFailure(response, blot(text, secrets), details)
  } catch (cause) {
    if (signal?.aborted) throw signal.reason
    if (cause instanceof ConfigurationError) {
      const attempts = context.attempts - 1
      throw new ConfigurationError(cause.message, { ...context, attempts, cause: cause.cause })
    }
    return connectionFailure(cause, sent, context)
  }
}
