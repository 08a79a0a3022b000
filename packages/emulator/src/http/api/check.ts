import { operations } from '@dbaas-valkey/validator/operations'

import { requestSchemas } from '../../backend/contract.js'
import { routes, type OperationId } from '../../generated/routes.js'
import { findUnknownProperties, type UnknownProperties } from '../../backend/unknown-properties.js'
import { parseJson } from './body.js'
import type { ProblemBody, ProblemEntry } from './problem.js'
import { refuse } from './refusals.js'

interface Issue {
  /**
   * A JSON pointer.
   *
   * @see https://www.rfc-editor.org/rfc/rfc6901
   */
  readonly pointer: string
  /** Says what is wrong, and names the place. */
  readonly message: string
}

interface Validator {
  is(value: unknown): boolean
  validate(
    value: unknown,
  ): { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] }
}

/** The validators for the requests and responses of an operation. */
interface Checks {
  readonly path?: Validator | undefined
  readonly body?: Validator | undefined
  readonly responses: Readonly<Record<string, Validator | undefined>>
}

/**
 * Checks a request against the contract.
 *
 * @throws {@link Refusal} that lists every issue
 */
export function checkRequest(
  operation: OperationId,
  path: Readonly<Record<string, string>>,
  body: Uint8Array,
  unknown: UnknownProperties,
): { path: unknown; body: unknown } {
  const checks: Checks = operations[operation]
  const value = routes[operation].body === 'none' ? undefined : parseJson(body)
  const entries = [
    ...issuesOf(checks.path, path).map(({ message }) => ({ detail: message })),
    ...issuesOf(checks.body, value).map(bodyEntry),
    ...(value === undefined ? [] : unknownProperties(operation, value, unknown)),
  ]
  if (entries.length > 0) refuse('badRequest', entries)
  return { path, body: value }
}

/** Returns the issues of a response. The list is empty when the response satisfies the contract. */
export function answerIssues(operation: OperationId, answer: unknown): ProblemBody['errors'] & {} {
  const { responses }: Checks = operations[operation]
  const validator = responses[routes[operation].success]
  return validator === undefined || validator.is(answer)
    ? []
    : issuesOf(validator, answer).map(bodyEntry)
}

function unknownProperties(
  operation: OperationId,
  body: unknown,
  mode: UnknownProperties,
): ProblemEntry[] {
  return requestSchemas(operation).flatMap((schema) =>
    findUnknownProperties(schema, body, mode).map(bodyEntry),
  )
}

function issuesOf(validator: Validator | undefined, value: unknown): readonly Issue[] {
  if (validator === undefined) return []
  const result = validator.validate(value)
  return result.ok ? [] : result.issues
}

/** An issue with the body as a whole gets no pointer. */
function bodyEntry({ pointer, message }: Issue): ProblemEntry {
  return pointer === ''
    ? { detail: message }
    : { detail: message, pointer, location: jsonPath(pointer) }
}

/**
 * Returns a normalized path, such as `$['maintenance']['time']`. The items of a list have numbers.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9535#section-2.7
 */
function jsonPath(pointer: string): string {
  const segments = pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  return `$${segments.map((segment) => (/^\d+$/.test(segment) ? `[${segment}]` : `['${escape(segment)}']`)).join('')}`
}

function escape(name: string): string {
  return name.replaceAll(/[\\']/g, '\\$&')
}
