import { attempt } from './attempt.js'
import { contextOf, type Call } from './call.js'
import type { Answer } from './decode.js'
import { AmbiguousError, DbaasValkeyError, type ErrorContext } from './errors.js'
import { bare } from './failure.js'
import { sleep } from './limit.js'
import type { OperationDescriptor, OperationInput } from './operation.js'
import { prepare } from './prepare.js'
import { backoff, retryPolicy } from './retry.js'
import { timeouts, type CallOptions, type Settings } from './settings.js'

/** One call, from its input to its answer. What it throws has been told to the hooks. */
export async function exchange(
  settings: Settings,
  operation: OperationDescriptor,
  input: OperationInput,
  options: CallOptions = {},
): Promise<Answer> {
  const timeout = timeouts(options.timeout, settings.timeout)
  const call: Call = {
    settings,
    operation,
    input,
    options,
    timeout,
    end: performance.now() + timeout.total,
    lost: false,
    context: contextOf(operation, 0),
  }
  try {
    return await run(call)
  } catch (cause) {
    settings.credentials.abandon(call.credentials)
    settings.observer?.failure(call, cause)
    throw cause
  }
}

/** Prepares the request, then sends it until there is an outcome. */
async function run(call: Call): Promise<Answer> {
  const { settings, operation, options, timeout, end } = call
  const policy = retryPolicy(options.retry, settings.retry)
  const request = prepare(call)
  for (let attempts = 1; ; attempts++) {
    call.context = contextOf(operation, attempts)
    const start = performance.now()
    const outcome = await attempt(call, request, Math.min(timeout.attempt, end - performance.now()))
    if ('data' in outcome) {
      settings.budget.giveBack()
      settings.checks?.response(call, outcome)
      return outcome
    }
    const { fate, error, date = NaN } = outcome
    if ((error as ErrorContext).status === 503) {
      call.createdSince ??= date - (performance.now() - start)
    }
    const recovered = attempts > 1 && (await operation.recover?.(call, error))
    options.signal?.throwIfAborted()
    if (recovered instanceof DbaasValkeyError) throw recovered
    if (recovered) return { data: recovered, text: JSON.stringify(recovered) }
    const unknown = fate === 'unknown'
    // What nobody knows the outcome of is sent again only if doing it twice is as good as doing it once.
    if (unknown && !operation.safe) throw ambiguous(call, error)
    const delay = backoff(policy, attempts, (error as ErrorContext).retryAfter)
    const again =
      fate !== 'refused' && attempts < policy.attempts && performance.now() + delay < end
    if (!again || !settings.budget.take()) throw error
    call.lost ||= unknown
    settings.observer?.retry(call, error, delay)
    await sleep(delay, options.signal)
  }
}

/** The error of a call whose outcome is unknown. */
function ambiguous({ context }: Call, cause: DbaasValkeyError): AmbiguousError {
  const message = `${bare(cause)} It may have been done: read before you send it again.`
  return new AmbiguousError(message, { ...context, cause })
}
