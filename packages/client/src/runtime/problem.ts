import {
  ApiError,
  AuthenticationError,
  ConflictError,
  ForbiddenError,
  InvalidRequestError,
  NotFoundError,
  PreconditionFailedError,
  RateLimitError,
  RedirectError,
  ServerError,
  type ErrorContext,
  type ProblemBody,
} from './errors.js'
import type { Failure } from './failure.js'
import { parseRetryAfter } from './retry.js'

/** The error for a status, and what its reader can do. */
const kinds: Record<number, [typeof ApiError, string]> = {
  0: [RedirectError, 'Redirects are not followed: check the endpoint.'],
  400: [InvalidRequestError, 'Correct the request.'],
  401: [AuthenticationError, 'Check key, secret and clock.'],
  403: [ForbiddenError, 'The key needs another role.'],
  404: [NotFoundError, 'Check name and zone.'],
  409: [ConflictError, 'Read what is there first.'],
  412: [PreconditionFailedError, 'Read what is there first.'],
  429: [RateLimitError, 'Slow down.'],
  500: [ServerError, 'Try again later.'],
}

/** The failure that an answer with an error status stands for. */
export function apiFailure(response: Response, text: string, context: ErrorContext): Failure {
  const { status, headers } = response
  const now = Date.now()
  const problem = parseProblem(text)
  const what = (describe(problem) ?? text.slice(0, 200)).replace(/\.$/, '')
  const retryAfter = parseRetryAfter(headers.get('retry-after'), now)
  const [Kind, advice] = kinds[kindOf(status, what)] ?? [ApiError, 'Correct the request.']
  return {
    fate: fateOf(status, retryAfter),
    retryAfter,
    error: new Kind(
      `answered with ${status}${what && `: ${what}`}. ${advice}${Kind === AuthenticationError ? skew(headers, now) : ''}`,
      { ...context, status, text, problem, retryAfter },
    ),
  }
}

/** The status under which to look an answer up. */
function kindOf(status: number, what: string): number {
  if (status < 400) return 0
  if (status === 422) return 400
  // A wrong key, secret or clock is a 403 like a missing permission; only the text tells them apart.
  if (status === 403 && /signature/i.test(what)) return 401
  return status < 500 ? status : 500
}

function fateOf(status: number, retryAfter: number | undefined): Failure['fate'] {
  if (status === 429 || (status === 503 && retryAfter !== undefined)) return 'untouched'
  return status < 500 ? 'refused' : 'unknown'
}

function parseProblem(text: string): ProblemBody | undefined {
  try {
    const body: unknown = JSON.parse(text)
    return Object(body) === body ? (body as ProblemBody) : undefined
  } catch {
    return undefined
  }
}

/** The words of a problem of any shape. */
function describe(problem: ProblemBody | undefined): string | undefined {
  const { message, error, detail, title, errors = [] } = problem ?? {}
  const faults = [errors]
    .flat()
    .map((fault) => [fault?.pointer ?? fault?.path, fault?.message ?? fault?.detail].filter(isText))
  const words = [message ?? error ?? detail ?? title, ...faults.map((parts) => parts.join(' '))]
  return words.filter(isText).join('; ') || undefined
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

/** A signature expires, so a clock that is wrong by minutes looks like a wrong key. */
function skew(headers: Headers, now: number): string {
  const seconds = Math.round((now - Date.parse(headers.get('date') ?? '')) / 1000)
  return Math.abs(seconds) > 60 ? ` This clock is ${seconds} s off the server's.` : ''
}
