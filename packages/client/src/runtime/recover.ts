import type { Call } from './call.js'
import type { Answer } from './decode.js'
import { ConflictError, NotFoundError } from './errors.js'
import type { Failure } from './failure.js'
import type { OperationDescriptor } from './operation.js'

/**
 * A repeated request can be refused because an earlier attempt was carried out: what it was to delete is gone, or what
 * it was to create is there. Then the call has succeeded, and only its first answer is missing.
 *
 * @param lost whether an earlier attempt may have been carried out
 * @param since when the call began, in milliseconds since 1970
 */
export async function recover(
  { operation, input }: Call,
  { error }: Failure,
  lost: boolean,
  since: number,
  read: (operation: OperationDescriptor) => Promise<unknown>,
): Promise<Answer | undefined> {
  if (lost && operation.method === 'DELETE' && error instanceof NotFoundError) {
    return answer({
      state: 'success',
      message: 'Gone: an attempt whose answer was lost deleted it.',
    })
  }
  if (operation.reconcile && error instanceof ConflictError) {
    const data = await operation.reconcile(read, input, since)
    if (data !== undefined) return answer(data)
  }
  return undefined
}

function answer(data: unknown): Answer {
  const text = JSON.stringify(data)
  return {
    data,
    text,
    response: new Response(text, { headers: { 'content-type': 'application/json' } }),
  }
}
