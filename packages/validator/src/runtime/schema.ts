import { ValidationError } from './error.js'
import type { Issue } from './issue.js'
import { messages } from './messages.js'
import { thoroughly } from './names.js'
import { received } from './received.js'
import type { Inspect, Report } from './report.js'
import type { StandardSchema } from './standard.js'
import type { Messages } from './message.js'
import { vendor } from './vendor.js'

/** The result of `validate`. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues?: undefined }
  | { readonly ok: false; readonly issues: readonly Issue[] }

export interface ValidateOptions {
  /** The maximum number of issues. Default: 100. */
  readonly maxIssues?: number
  /** Messages for this call, instead of those of `setMessages`. */
  readonly messages?: Messages
}

/** A schema of the contract, ready to validate values. */
export interface Schema<T> extends StandardSchema<T> {
  /**
   * Returns whether the value is valid. This is the fastest check.
   *
   * @example
   * if (ValkeyService.is(value)) console.log(value.name)
   */
  is(this: void, value: unknown): value is T
  /**
   * Returns the value or its issues. Throws only a {@link NestingError}, for a value that contains itself or is too deep.
   *
   * @example
   * const result = ValkeyService.validate(value)
   * if (!result.ok) for (const { message } of result.issues) console.log(message)
   */
  validate(this: void, value: unknown, options?: ValidateOptions): Result<T>
  /**
   * Returns the value itself, with its type.
   *
   * @throws {@link ValidationError} with all issues
   * @example
   * const service = ValkeyService.parse(await response.json())
   */
  parse(this: void, value: unknown, options?: ValidateOptions): T
}

/** Returns a schema made of its two passes. */
export function schema<T>(check: (value: unknown) => boolean, inspect: Inspect): Schema<T> {
  const validate = (value: unknown, options?: ValidateOptions): Result<T> => {
    if (check(value)) return { ok: true, value: value as T }
    const issues: Issue[] = []
    const limit = options?.maxIssues ?? 100
    const report: Report = { issues, limit, messages: options?.messages ?? messages }
    inspect(value, report, undefined)
    if (issues.length === 0 && limit > 0) {
      thoroughly(() => inspect(value, report, undefined))
      // A getter or a proxy returned different values to the two passes.
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
    // The standard defines a second argument, for options of its own.
    '~standard': { version: 1, vendor, validate: (value) => validate(value) },
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
