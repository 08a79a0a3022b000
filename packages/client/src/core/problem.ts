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
  type ProblemIssue,
} from './errors.js'
import { brief, isObject, parseJson } from './json.js'
import type { Failure } from './outcome.js'
import { outcomeOf, parseRetryAfter } from './retry.js'

/** The error class for a status, and the advice that its message ends with. */
const kinds: Record<number, [typeof ApiError, string]> = {
  0: [RedirectError, 'Check the endpoint.'],
  400: [InvalidRequestError, 'Check the request.'],
  401: [AuthenticationError, 'Check key, secret and clock.'],
  403: [ForbiddenError, "Check the key's role."],
  404: [NotFoundError, 'Check name and zone.'],
  409: [ConflictError, 'Check what is there.'],
  412: [PreconditionFailedError, 'Check what is there.'],
  429: [RateLimitError, 'Slow down.'],
  500: [ServerError, 'Try again later.'],
}

/**
 * Returns the failure of an answer with an error status. The body is a problem
 * (https://www.rfc-editor.org/rfc/rfc9457#section-3), one of the API's older forms, or a gateway's text.
 *
 * @param received the body, which decides on the kind of the error: a short secret may be a part of the words to look for
 * @param text the same with secrets masked, for the error
 */
export function apiFailure(
  response: Response,
  received: string,
  text: string,
  context: ErrorContext,
): Failure {
  const { status, headers } = response
  const now = Date.now()
  const date = Date.parse(headers.get('date') ?? '')
  const problem = problemIn(text)
  const what = sentence(text, problem)
  const retryAfter = parseRetryAfter(headers.get('retry-after'), now)
  const [Kind, advice] = kinds[kindOf(status, received)] ?? [ApiError, 'Check the request.']
  return {
    outcome: outcomeOf(status, retryAfter),
    date,
    error: new Kind(
      `answered with ${status}${what && `: ${what}`}. ${advice}${Kind === AuthenticationError ? skew(now - date) : ''}`,
      { ...context, status, text, problem, retryAfter },
    ),
  }
}

function problemIn(text: string): ProblemBody | undefined {
  const body = parseJson(text)
  return isObject(body) ? (body as ProblemBody) : undefined
}

/** Returns what a body says in a sentence, without its full stop. */
function sentence(text: string, problem: ProblemBody | undefined): string {
  return ((problem && describe(problem)) || brief(text, 200)).replace(/\.$/, '')
}

/** Returns the status under which the table has an answer. */
function kindOf(status: number, text: string): number {
  if (status < 400) return 0
  if (status === 422) return 400
  // A wrong key, secret or clock is a 403 like a missing permission. Only the text differs.
  if (status === 403 && /signature/i.test(sentence(text, problemIn(text)))) return 401
  return status < 500 ? status : 500
}

/** Returns the text of a problem of any form, with a bounded number of errors: an answer may list a million. */
function describe({ message, error, detail, title, errors }: ProblemBody): string {
  const said = brief(join('', [message, error, detail, title].find(isText)))
  const list: readonly (ProblemIssue | string | null | undefined)[] = Array.isArray(errors)
    ? errors.slice(0, 20)
    : []
  const entries = list
    .map((entry): readonly unknown[] =>
      typeof entry === 'string'
        ? [entry]
        : [entry?.pointer ?? entry?.path ?? entry?.location, entry?.detail],
    )
    // Some answers already name the issue and its place in the message.
    .filter((words) =>
      words.some((word) => isText(word) && !said.includes(word.replace(/^\/(?:.*\/)?/, ''))),
    )
    .map((words) => brief(join(' ', ...words), 200))
  return brief(join('; ', said, ...entries))
}

/** Joins the values that are strings. */
function join(separator: string, ...words: readonly unknown[]): string {
  return words.filter(isText).join(separator)
}

function isText(word: unknown): word is string {
  return typeof word === 'string' && word !== ''
}

/** A signature expires, so a clock that is wrong by minutes looks like a wrong key. */
function skew(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return Math.abs(seconds) > 60 ? ` This clock is ${seconds} s off the server's.` : ''
}
