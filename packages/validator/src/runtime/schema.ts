import { ValidationError } from './error.js'
import type { Issue } from './issue.js'
import { messages } from './messages.js'
import { thoroughly } from './names.js'
import { received } from './received.js'
import type { Inspect, Report } from './report.js'
import type { StandardSchema } from './standard.js'
import type { Messages } from './message.js'

/** What `validate` answers. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues?: undefined }
  | { readonly ok: false; readonly issues: readonly Issue[] }

export interface ValidateOptions {
  /** The most issues to find; 100 if not given. */
  readonly maxIssues?: number
  /** Messages to use instead of those that are set for all (`setMessages`). */
  readonly messages?: Messages
}

/** A schema of the contract, ready to validate values. */
export interface Schema<T> extends StandardSchema<T> {
  /**
   * Whether the value is as the schema says. The fastest way to ask.
   *
   * @example
   * if (ValkeyService.is(value)) console.log(value.name)
   */
  is(this: void, value: unknown): value is T
  /**
   * The value, or what is wrong with it. Throws nothing, except a {@link NestingError} for values without end.
   *
   * @example
   * const result = ValkeyService.validate(value)
   * if (!result.ok) for (const { message } of result.issues) console.log(message)
   */
  validate(this: void, value: unknown, options?: ValidateOptions): Result<T>
  /**
   * The value itself, now with its type.
   *
   * @throws {@link ValidationError} with all issues
   * @example
   * const service = ValkeyService.parse(await response.json())
   */
  parse(this: void, value: unknown, options?: ValidateOptions): T
}

/** Puts the two passes of a schema together. */
export function schema<T>(check: (value: unknown) => boolean, inspect: Inspect): Schema<T> {
  const validate = (value: unknown, options?: ValidateOptions): Result<T> => {
    if (check(value)) return { ok: true, value: value as T }
    const issues: Issue[] = []
    const limit = options?.maxIssues ?? 100
    const report: Report = { issues, limit, messages: options?.messages ?? messages }
    inspect(value, report, undefined)
    if (issues.length === 0 && limit > 0) {
      thoroughly(() => inspect(value, report, undefined))
      // A getter or a proxy that answers each time with something else.
      if (issues.length === 0) issues.push(unstable(value))
    }
    return { ok: false, issues }
  }
  return {
    is: check as (value: unknown) => value is T,
    validate,
    parse(value, options) {
      const result = validate(value, options)
      if (result.ok) return result.value
      throw new ValidationError(result.issues)
    },
    // The second argument of the standard is for other options than ours.
    '~standard': { version: 1, vendor: 'dbaas-valkey', validate: (value) => validate(value) },
  }
}

function unstable(value: unknown): Issue {
  return {
    path: [],
    pointer: '',
    keyword: 'unstable',
    message: 'value changed while it was being validated',
    expected: true,
    received: received(value),
  }
}
