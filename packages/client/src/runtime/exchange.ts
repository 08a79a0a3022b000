import { attempt } from './attempt.js'
import type { Call } from './call.js'
import type { Answer } from './decode.js'
import { AmbiguousError, type DbaasValkeyError } from './errors.js'
import { bare, type Failure } from './failure.js'
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
  const { id: operationId, method, path } = operation
  const context = { operationId, method, path, attempts: 0 }
  const call: Call = { settings, operation, input, options, context }
  try {
    return await run(call)
  } catch (cause) {
    settings.observer?.failure(call, cause)
    throw cause
  }
}

/** Prepares the request, then sends it until there is an outcome. */
async function run(call: Call): Promise<Answer> {
  const { settings, operation, input, options, context } = call
  const policy = retryPolicy(options.retry, settings.retry)
  const time = timeouts(options.timeout, settings.timeout)
  const since = Date.now()
  const end = performance.now() + time.total
  const request = prepare(call)
  const read = async (other: OperationDescriptor): Promise<unknown> => {
    const left = { ...options, timeout: { ...time, total: end - performance.now() } }
    return (await exchange(settings, other, { ...input, body: undefined }, left)).data
  }
  /** Whether an earlier attempt may have been carried out. */
  let lost = false
  for (let attempts = 1; ; attempts++) {
    call.context = { ...context, attempts }
    const outcome = await attempt(call, request, Math.min(time.attempt, end - performance.now()))
    if ('data' in outcome) {
      settings.budget.giveBack()
      settings.checks?.response(call, outcome)
      return outcome
    }
    const recovered =
      attempts > 1 && (await operation.recover?.({ failure: outcome, lost, input, since, read }))
    if (recovered) return { data: recovered, text: JSON.stringify(recovered) }
    options.signal?.throwIfAborted()
    const delay = backoff(policy, attempts, outcome.retryAfter)
    const inTime = attempts < policy.attempts && performance.now() + delay < end
    if (!mayRepeat(call, outcome) || !inTime || !settings.budget.take()) throw final(call, outcome)
    lost ||= outcome.fate === 'unknown'
    settings.observer?.retry(call, outcome.error, delay)
    await sleep(delay, options.signal)
  }
}

/** What nobody knows the outcome of may be sent again only if doing it twice is as good as doing it once. */
function mayRepeat({ operation }: Call, { fate }: Failure): boolean {
  return fate === 'untouched' || (fate === 'unknown' && operation.safe === true)
}

/** The error of a call that ends here. */
function final({ operation, context }: Call, { fate, error: cause }: Failure): DbaasValkeyError {
  if (fate !== 'unknown' || operation.safe) return cause
  return new AmbiguousError(
    `${bare(cause)} It may have been done: read what is there before you send it again.`,
    { ...context, requestId: cause.requestId, cause },
  )
}
