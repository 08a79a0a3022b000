import type { Call } from './call.js'
import type { Answer } from './decode.js'
import {
  RequestValidationError,
  ResponseValidationError,
  type AsyncOperation,
  type ValidationIssue,
} from './errors.js'
import { parameters } from './path.js'

/** A validator of one value, as `@dbaas-valkey/validator` has them. */
export interface Validator {
  validate(
    value: unknown,
  ): { readonly ok: true } | { readonly ok: false; readonly issues: readonly ValidationIssue[] }
}

/** The validators of one operation; what has nothing to be checked is absent. */
export interface OperationValidators {
  readonly path?: Validator | undefined
  readonly query?: Validator | undefined
  readonly body?: Validator | undefined
  readonly responses?: { readonly [status: string]: Validator | undefined } | undefined
}

/** `operations` of `@dbaas-valkey/validator/operations`. */
export type ContractValidator = { readonly [operationId: string]: OperationValidators }

/** What is validated when a validator is there. */
export interface ValidationOptions {
  /** Check what is sent, before it is sent; `true` unless told otherwise. */
  readonly requests?: boolean | undefined
  /**
   * What to do about an answer that isn't as the contract says: `warn` tells the logger (or the console), `throw` raises
   * a ResponseValidationError, `false` doesn't look. `warn` unless told otherwise.
   */
  readonly responses?: 'throw' | 'warn' | false | undefined
}

/** @throws RequestValidationError with all issues */
export function checkRequest({ settings, operation, input, context }: Call): void {
  const { validator, validation } = settings
  const validators = validation.requests === false ? undefined : validator?.[operation.id]
  if (!validators) return
  const pick = (names: readonly string[]): unknown =>
    Object.fromEntries(
      names.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]),
    )
  const issues = [
    ...check(validators.path, pick(parameters(operation.path))),
    ...check(validators.query, pick(operation.query ?? [])),
    ...(operation.optionalBody && input.body === undefined
      ? []
      : check(validators.body, input.body)),
  ]
  if (issues.length > 0) {
    throw new RequestValidationError(`${list(issues)}. Nothing was sent.`, { ...context, issues })
  }
}

/** @throws ResponseValidationError with all issues, if that was asked for */
export function checkResponse(
  { settings, operation, context }: Call,
  { data, response }: Answer,
): void {
  const { validator, validation, logger } = settings
  const { responses = 'warn' } = validation
  const issues = responses
    ? check(validator?.[operation.id]?.responses?.[response.status], data)
    : []
  if (issues.length === 0) return
  const error = new ResponseValidationError(
    `the answer is not as the contract says: ${list(issues)}.`,
    {
      ...context,
      operation: operation.async ? (data as AsyncOperation) : undefined,
      issues,
    },
  )
  if (responses === 'throw') throw error
  logger.warn(error.message)
}

function check(validator: Validator | undefined, value: unknown): readonly ValidationIssue[] {
  const result = validator?.validate(value)
  return result && !result.ok ? result.issues : []
}

function list(issues: readonly ValidationIssue[]): string {
  return issues.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join('; ')
}
