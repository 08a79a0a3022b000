import { readBody } from './body.js'
import type { Call } from './call.js'
import type { Credentials } from './credentials.js'
import { decode, type Answer } from './decode.js'
import { AuthenticationError, ConfigurationError, ResponseTooLargeError } from './errors.js'
import { connectionFailure, type Failure } from './failure.js'
import { limit } from './limit.js'
import { apiFailure } from './problem.js'
import { mask, redact, sensitiveNames } from './redact.js'
import { sign, type Signable } from './sign.js'

/** How much of the body of an error is read, in bytes. */
const maxErrorSize = 100_000

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
  const { maxResponseSize } = settings
  const { signal } = options
  let headers: Record<string, string> = {}
  let credentials: Credentials | undefined
  /** Masks the secrets of this request in a text that came back. */
  const masked = (text: string): string => {
    const secrets: unknown[] = [credentials?.apiKey ?? '', credentials?.apiSecret ?? '']
    redact(input.body, secrets)
    redact(headers, secrets, sensitiveNames(headers))
    // The signature may be repeated without the rest of its header.
    return mask(text, [...secrets, headers.authorization?.split('signature=')[1] ?? ''])
  }
  let sent = false
  try {
    const [response, { text, cut }] = await limit(
      async (inner) => {
        headers = { ...request.headers, ...settings.observer?.request(call, request) }
        if (!operation.unsigned) {
          call.credentials = settings.credentials.get()
          credentials = await call.credentials
          headers.authorization = await sign(request, credentials, Date.now())
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
        const size = isSuccess(response) ? maxResponseSize : Math.min(maxResponseSize, maxErrorSize)
        return [response, await readBody(response, size, inner)] as const
      },
      milliseconds,
      signal,
    )
    const requestId = response.headers.get('x-request-id') ?? undefined
    settings.observer?.response(call, response, requestId)
    const details = (call.context = { requestId, ...context })
    if (!isSuccess(response)) {
      // At its end, a secret may be cut off.
      const whole = cut ? `${masked(text).slice(0, -4000)}…` : masked(text)
      const failure = apiFailure(response, whole, details)
      // They may have been exchanged for others: the next call asks for them.
      if (failure.error instanceof AuthenticationError) settings.credentials.forget(credentials)
      return failure
    }
    if (!cut) return decode(operation, response, text, details)
    return {
      // To ask for it again would bring as much again.
      fate: operation.safe ? 'refused' : 'unknown',
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

/** A redirect that was followed in spite of what `fetch` was told is none. */
function isSuccess({ ok, redirected }: Response): boolean {
  return ok && !redirected
}
