import { readBody } from './body.js'
import type { Call } from './call.js'
import type { Credentials } from './credentials.js'
import { decode, type Answer } from './decode.js'
import { AuthenticationError, ConfigurationError, ResponseTooLargeError } from './errors.js'
import { mask, maskProperties, sensitiveNames } from './mask.js'
import { connectionFailure, type Failure } from './outcome.js'
import { apiFailure } from './problem.js'
import { sign } from './sign.js'
import type { WireRequest } from './wire-request.js'
import { withTimeout } from './with-timeout.js'

/** The number of bytes that are read of the body of an error. */
const maxErrorSize = 100_000

/**
 * Signs a request, sends it once, and reads the whole answer within the given time.
 *
 * @throws the signal's reason, or the error of the credentials' provider
 */
export async function attempt(
  call: Call,
  request: WireRequest,
  milliseconds: number,
): Promise<Answer | Failure> {
  const { resolved, operation, input, options, context } = call
  const { method, url, body } = request
  const { maxResponseSize } = resolved
  const { signal } = options
  let headers: Record<string, string> = {}
  let credentials: Credentials | undefined
  /** Masks the secrets of this request in a text of the answer. */
  const masked = (text: string): string => {
    const secrets: unknown[] = [credentials?.apiKey ?? '', credentials?.apiSecret ?? '']
    maskProperties(input.body, secrets)
    maskProperties(headers, secrets, sensitiveNames(headers))
    // An answer may repeat the signature without the rest of its header.
    return mask(text, [...secrets, headers.authorization?.split('signature=')[1] ?? ''])
  }
  let sent = false
  try {
    const [response, { text, cut }] = await withTimeout(
      async (inner) => {
        headers = { ...request.headers, ...resolved.observer?.request(call, request) }
        if (!operation.unsigned) {
          credentials = await (call.asked = resolved.credentials.get())
          call.asked = undefined
          headers.authorization = await sign(request, credentials, Date.now())
        }
        // A custom `fetch` may ignore the signal.
        inner.throwIfAborted()
        sent = true
        const response = await resolved.fetch(url, {
          method,
          headers,
          body: body || null,
          signal: inner,
          // Spread last: an object literal that begins with a spread is slow to create.
          ...resolved.init,
        })
        const size = isSuccess(response) ? maxResponseSize : Math.min(maxResponseSize, maxErrorSize)
        return [response, await readBody(response, size, inner)] as const
      },
      milliseconds,
      signal,
    )
    const requestId = masked(response.headers.get('x-request-id') ?? '') || undefined
    resolved.observer?.response(call, response, requestId)
    const details = (call.context = { requestId, ...context })
    if (!isSuccess(response)) {
      // The cut may have gone through a secret, so the end of the text is dropped.
      const whole = cut ? `${masked(text).slice(0, -4000)}…` : masked(text)
      const failure = apiFailure(response, text, whole, details)
      // The credentials may have been rotated: the next call asks the provider.
      if (failure.error instanceof AuthenticationError) resolved.credentials.forget(credentials)
      return failure
    }
    if (!cut) return decode(operation, response, text, details, masked)
    return {
      // Another attempt would receive the same body.
      outcome: operation.safe ? 'rejected' : 'unknown',
      error: new ResponseTooLargeError(
        `answered with ${response.status} and more than ${maxResponseSize} bytes. Allow more with maxResponseSize, or check the endpoint.`,
        { ...details, status: response.status },
      ),
    }
  } catch (cause) {
    if (signal?.aborted) throw signal.reason
    if (cause instanceof ConfigurationError) {
      const attempts = context.attempts - 1
      throw new ConfigurationError(cause.message, { ...context, attempts, cause: cause.cause })
    }
    return connectionFailure(cause, sent, context, masked)
  }
}

/** An answer that `fetch` was redirected to, although the request forbids it, is no success. */
function isSuccess({ ok, redirected }: Response): boolean {
  return ok && !redirected
}
