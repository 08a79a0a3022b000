import { attempt } from './attempt.js'
import { timeouts, type CallOptions } from './call-options.js'
import { origins, type Call } from './call.js'
import { contextOf } from './context.js'
import type { Answer } from './decode.js'
import { AmbiguousError, DbaasValkeyError, type ErrorContext } from './errors.js'
import type { OperationInput } from './input.js'
import { refuseUnknown } from './known.js'
import type { OperationDescriptor } from './operation.js'
import { bare } from './outcome.js'
import { prepare } from './prepare.js'
import type { ResolvedOptions } from './resolved-options.js'
import { backoff, retryPolicy } from './retry.js'
import { sleep } from './with-timeout.js'

/**
 * One call, from its input to its answer. Each attempt passes, in this order:
 *
 * 1. `prepare.ts`, once for the call: checks the input, fills `path.ts`, encodes `query.ts`, `headers.ts` (`style.ts`) and the body
 * 2. `sign.ts`: signs with `credentials.ts` and `hmac.ts`
 * 3. `attempt.ts`: sends it and reads the answer (`body.ts`) within a time (`with-timeout.ts`)
 * 4. `decode.ts` for a success, `problem.ts` for an error status, `outcome.ts` for no answer
 * 5. `retry.ts`: whether and when to send it again; `reconcile.ts` when the server refuses the repeated request
 * 6. `errors.ts`: the error to throw, after `mask.ts` has removed secrets and the hooks have run
 */
export async function exchange(
  resolved: ResolvedOptions,
  operation: OperationDescriptor,
  input: OperationInput,
  options: CallOptions = {},
): Promise<Answer> {
  refuseUnknown(options, ['signal', 'timeout', 'headers', 'retry'])
  const timeout = timeouts(options.timeout, resolved.timeout)
  const end = performance.now() + timeout.total
  const call: Call = {
    resolved,
    operation,
    input,
    options,
    timeout,
    end,
    lost: false,
    context: contextOf(operation, 0),
    read: async (other, parameters) => {
      const left = { ...timeout, total: end - performance.now() }
      return (await exchange(resolved, other, parameters, { ...options, timeout: left })).data
    },
  }
  try {
    return await run(call)
  } catch (cause) {
    resolved.credentials.forget(call.asked)
    resolved.observer?.failure(call, cause)
    throw cause
  }
}

/** Prepares the request, then sends it until there is an outcome. */
async function run(call: Call): Promise<Answer> {
  const { resolved, operation, options, timeout, end } = call
  const policy = retryPolicy(options.retry, resolved.retry)
  const request = prepare(call)
  for (let attempts = 1; ; attempts++) {
    call.context = contextOf(operation, attempts)
    const start = performance.now()
    const result = await attempt(call, request, Math.min(timeout.attempt, end - performance.now()))
    if ('data' in result) {
      resolved.budget.putBack()
      resolved.checks?.response(call, result)
      if (operation.async) origins.set(Object(result.data), call)
      return result
    }
    const { outcome, error, date = NaN } = result
    if ((error as ErrorContext).status === 503) {
      call.createdSince ??= date - (performance.now() - start)
    }
    const reconciled = attempts > 1 && (await operation.reconcile?.(call, error))
    options.signal?.throwIfAborted()
    if (reconciled instanceof DbaasValkeyError) throw reconciled
    if (reconciled) return { data: reconciled, text: JSON.stringify(reconciled) }
    const unknown = outcome === 'unknown'
    // A request with an unknown outcome is sent again only if repeating it is safe.
    if (unknown && !operation.safe) throw ambiguous(call, error)
    const delay = backoff(policy, attempts, (error as ErrorContext).retryAfter)
    const again =
      outcome !== 'rejected' && attempts < policy.attempts && performance.now() + delay < end
    if (!again || !resolved.budget.take()) throw error
    call.lost ||= unknown
    resolved.observer?.retry(call, error, delay)
    await sleep(delay, options.signal)
  }
}

/** The error of a call whose outcome is unknown. */
function ambiguous({ context }: Call, cause: DbaasValkeyError): AmbiguousError {
  const message = `${bare(cause)} It may have been done: read before you send it again.`
  return new AmbiguousError(message, { ...context, cause })
}
