import { says } from './english.js'
import { ValidationError } from './error.js'
import type { Issue } from './issue.js'
import type { Messages } from './message.js'
import { messages } from './messages.js'
import type { Result, Schema, ValidateOptions } from './schema.js'
import type { Shape } from './shape.js'
import { failStrangers } from './strangers.js'
import { vendor } from './vendor.js'

/** A schema of a request. */
export interface RequestSchema<T> extends Schema<T> {
  /**
   * The same schema, which also refuses a property that no schema knows: `ipFilter` instead of `ip-filter`. The contract
   * itself leaves its objects open, so that a client works with a newer server.
   *
   * @example
   * const result = operations['create-dbaas-service-valkey'].body.strict.validate(body)
   */
  readonly strict: Schema<T>
}

/** The validators of an operation whose request {@link strict} makes strict. */
export interface RequestValidators {
  readonly path?: RequestSchema<unknown> | undefined
  readonly query?: RequestSchema<unknown> | undefined
  readonly body?: RequestSchema<unknown> | undefined
}

/** Added where the table in use lacks it: the contract closes no object, so its own messages have none. */
const added: Messages = { additionalProperties: /* @__PURE__ */ says(' is not a known property') }

/** Returns a schema that also refuses properties that no schema knows. */
export function strictly<T>(schema: Schema<T>, shape: Shape): Schema<T> {
  const validate = (value: unknown, options: ValidateOptions = {}): Result<T> => {
    const result = schema.validate(value, options)
    const issues: Issue[] = [...(result.issues ?? [])]
    const table = { ...added, ...(options.messages ?? messages) }
    failStrangers(value, shape, { issues, limit: limitOf(options), messages: table }, undefined)
    return issues.length > 0 ? { ok: false, issues: issues.slice(0, options.maxIssues) } : result
  }
  return {
    is: (value): value is T => schema.is(value) && validate(value, { maxIssues: 1 }).ok,
    validate,
    parse(value, options) {
      const result = validate(value, options)
      if (result.ok) return result.value
      throw new ValidationError(result.issues)
    },
    '~standard': { version: 1, vendor, validate: (value) => validate(value) },
  }
}

/** Returns a schema of a request, with its strict form. Without a shape, any property is known. */
export function request<T>(schema: Schema<T>, shape?: Shape): RequestSchema<T> {
  return { ...schema, strict: shape ? strictly(schema, shape) : schema }
}

/**
 * Returns the validators of operations with requests that are strict: a property that no schema knows is an issue, with a
 * suggestion. Answers stay open, since a newer server may send more.
 *
 * @example
 * import { strict } from '@dbaas-valkey/validator'
 * import { operations } from '@dbaas-valkey/validator/operations'
 *
 * const { body } = strict(operations)['create-dbaas-service-valkey']
 * body.parse({ plan: 'startup-4', ipFilter: [] }) // throws: ipFilter is not a known property; did you mean "ip-filter"?
 */
export function strict<Table extends { readonly [id: string]: RequestValidators }>(
  operations: Table,
): Table {
  const entries = Object.entries(operations).map(([id, { path, query, body, ...answers }]) => [
    id,
    { path: path?.strict, query: query?.strict, body: body?.strict, ...answers },
  ])
  return Object.fromEntries(entries) as Table
}

/** `maxIssues: 0` asks for the verdict only, for which one issue is needed. */
function limitOf({ maxIssues = 100 }: ValidateOptions): number {
  return Math.max(1, maxIssues)
}
