import type { CallContext } from './context.js'
import type { Answer } from './decode.js'
import {
  RequestValidationError,
  ResponseValidationError,
  type AsyncOperation,
  type ValidationIssue,
} from './errors.js'
import type { Logger } from './hooks.js'
import type { OperationInput } from './input.js'
import { brief } from './json.js'
import type { OperationDescriptor } from './operation.js'
import { parameters } from './path.js'

/** A validator of one value, as `@dbaas-valkey/validator` exports it. */
export interface Validator {
  validate(
    value: unknown,
  ): { readonly ok: true } | { readonly ok: false; readonly issues: readonly ValidationIssue[] }
}

/** A validator of a part of a request. */
export interface RequestValidator extends Validator {
  /** Also refuses properties that the contract doesn't have. */
  readonly strict?: Validator | undefined
}

/** The validators of one operation. A part without anything to check has none. */
export interface OperationValidators {
  readonly path?: RequestValidator | undefined
  readonly query?: RequestValidator | undefined
  readonly body?: RequestValidator | undefined
  readonly responses?: { readonly [status: string]: Validator | undefined } | undefined
}

/** `operations` of `@dbaas-valkey/validator/operations`. */
export type ContractValidator = { readonly [operationId: string]: OperationValidators }

/** What the client validates when it has a validator. */
export interface ValidationOptions {
  /** Whether to check requests before sending them. Default: `true`. */
  readonly requests?: boolean | undefined
  /**
   * Whether a property of a body that the contract doesn't have is an issue. Without that, a misspelt `ip-filter` would open a
   * service to everybody. Set it to `false` for a server that is newer than this package. Default: `true`.
   */
  readonly strict?: boolean | undefined
  /**
   * What to do about an answer that violates the contract: `warn` writes to the logger (or the console), `throw` raises a
   * ResponseValidationError, `false` checks nothing. Default: `warn`.
   */
  readonly responses?: 'throw' | 'warn' | false | undefined
}

/** The values of a call to check. */
export interface CheckedCall {
  readonly operation: OperationDescriptor
  readonly input: OperationInput
  readonly context: CallContext
}

/** The functions that the engine calls before it sends a request, and before it returns an answer. */
export interface Checks {
  /** @throws RequestValidationError */
  request(call: CheckedCall): void
  /** @throws ResponseValidationError */
  response(call: CheckedCall, answer: Answer): void
}

/**
 * Returns `checks` for a transport that use validators. A client makes them from its `validator`.
 *
 * @example
 * import { operations } from '@dbaas-valkey/validator/operations'
 * const transport = createTransport({ zone: 'ch-gva-2', checks: validateWith(operations, { responses: 'throw' }) })
 */
export function validateWith(
  validators: ContractValidator,
  { requests = true, strict = true, responses = 'warn' }: ValidationOptions = {},
  logger: Pick<Logger, 'warn'> = console,
): Checks {
  return {
    request({ operation, input, context }) {
      const expected = requests ? validators[operation.id] : undefined
      const { body } = expected ?? {}
      const issues = [
        ...check(expected?.path, pick(parameters(operation.path), input)),
        ...check(expected?.query, pick(operation.query?.names ?? [], input)),
        ...(operation.optionalBody && input.body === undefined
          ? []
          : check((strict && body?.strict) || body, input.body)),
      ]
      if (issues.length === 0) return
      throw new RequestValidationError(`${list(issues)}. Nothing was sent.`, { ...context, issues })
    },
    response({ operation, context }, { data, response }) {
      const expected = responses ? validators[operation.id]?.responses : undefined
      const issues = check(expected?.[response?.status ?? 200], data)
      if (issues.length === 0) return
      const error = new ResponseValidationError(
        `the answer is not as the contract says: ${list(issues)}. The API may be newer than this package.`,
        {
          ...context,
          operation: operation.async ? (data as AsyncOperation) : undefined,
          issues,
        },
      )
      if (responses === 'throw') throw error
      try {
        logger.warn(error.message)
      } catch {
        // The caller must receive the answer even if the logger throws.
      }
    },
  }
}

function pick(names: readonly string[], input: OperationInput): OperationInput {
  return Object.fromEntries(
    names.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]),
  )
}

function check(validator: Validator | undefined, value: unknown): readonly ValidationIssue[] {
  const result = validator?.validate(value)
  return result && !result.ok ? result.issues : []
}

function list(issues: readonly ValidationIssue[]): string {
  const lines = issues.slice(0, 20).map(({ pointer, message }) => `${pointer} ${message}`.trim())
  return brief(lines.join('; '))
}
