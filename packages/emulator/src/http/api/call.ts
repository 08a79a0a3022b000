import type { FailFault } from '../../testing/faults.js'
import { routes, type OperationId } from '../../generated/routes.js'
import type { Change } from '../../backend/backend.js'
import type { Api, ApiResponse } from './api.js'
import { answerIssues } from './check.js'
import type { HandlerContext } from './handler.js'
import { handlers } from './handlers/index.js'
import { hideSecrets } from './hide-secrets.js'
import { refuse } from './refusals.js'

/** Lets the operation's handler answer a checked request, and checks its response against the contract. */
export async function callHandler(
  operation: OperationId,
  request: { readonly path: unknown; readonly body: unknown },
  context: HandlerContext,
  failure: FailFault | undefined,
  { log, secrets }: Pick<Api, 'log' | 'secrets'>,
): Promise<ApiResponse> {
  // The generated types bind each handler to its operation, but the operation is known only at run time.
  const handle = handlers[operation] as (request: unknown, context: HandlerContext) => unknown
  const result = await handle(request, context)
  const route = routes[operation]
  const full = route.async
    ? await context.operations.accept(result as Change, operation, failure)
    : result
  const body = secrets === 'shown' ? full : hideSecrets(operation, full)
  const issues = answerIssues(operation, body)
  if (issues.length === 0) return { status: route.success, body }
  const list = issues.map(({ detail }) => detail).join('; ')
  log('error', `The answer to ${operation} breaks the contract: ${list}`)
  return refuse('brokenAnswer')
}
