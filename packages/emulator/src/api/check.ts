import { operations } from '@dbaas-valkey/validator/operations'

import { routes, type OperationId } from '../generated/routes.js'
import type { ProblemBody } from './problem.js'
import { parseJson } from './json.js'
import { refuse } from './refusals.js'

/** Its message names the place. */
interface Issue {
  readonly message: string
}

interface Validator {
  is(value: unknown): boolean
  validate(
    value: unknown,
  ): { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] }
}

/** What the contract asks of an operation's requests and answers. */
interface Checks {
  readonly path?: Validator | undefined
  readonly body?: Validator | undefined
  readonly responses: Readonly<Record<string, Validator | undefined>>
}

/**
 * Checks a request against the contract.
 *
 * @throws {@link Refusal} with every issue
 */
export function checkRequest(
  operation: OperationId,
  path: Readonly<Record<string, string>>,
  body: Uint8Array,
): { path: unknown; body: unknown } {
  const checks: Checks = operations[operation]
  const value = routes[operation].body === 'none' ? undefined : parseJson(body)
  const issues = [...issuesOf(checks.path, path), ...issuesOf(checks.body, value)]
  if (issues.length > 0) refuse('badRequest', issues)
  return { path, body: value }
}

/** What an answer has against the contract; nothing, when all is well. */
export function answerIssues(operation: OperationId, answer: unknown): ProblemBody['errors'] & {} {
  const { responses }: Checks = operations[operation]
  const validator = responses[routes[operation].success]
  return validator === undefined || validator.is(answer) ? [] : issuesOf(validator, answer)
}

function issuesOf(validator: Validator | undefined, value: unknown): { message: string }[] {
  if (validator === undefined) return []
  const result = validator.validate(value)
  if (result.ok) return []
  return result.issues.map(({ message }) => ({ message }))
}
