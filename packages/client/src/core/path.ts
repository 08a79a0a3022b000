import { RequestValidationError, type ErrorContext } from './errors.js'
import type { OperationInput } from './input.js'

/** Fills the path template of an operation. */
export type PathEncoder = (template: string, input: OperationInput, context: ErrorContext) => string

/** Returns the names of the parameters of a path template. */
export function parameters(template: string): string[] {
  return partsOf(template).filter((_, index) => index % 2)
}

/**
 * Fills a path template. A value that is missing, empty, `.` or `..` would address another object (`..` as the name of a
 * user addresses the service, https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4), so the client refuses it.
 *
 * @throws RequestValidationError that names the parameter
 */
export function fillPath(template: string, input: OperationInput, context: ErrorContext): string {
  const filled = partsOf(template).map((part, index) => {
    if (!(index % 2)) return part
    const value = input[part]
    const text = typeof value === 'string' || typeof value === 'number' ? `${value}` : ''
    // The second half of this pattern is a lone surrogate, which no URL can hold.
    if (/^\.{0,2}$|[\ud800-\udfff]/u.test(text)) {
      throw new RequestValidationError(
        `the path parameter ${part} is ${typeof value === 'string' ? JSON.stringify(value) : typeof value}. Nothing was sent.`,
        context,
      )
    }
    return encodeURIComponent(text)
  })
  return filled.join('')
}

/** The parts of a path template: every second one is the name of a parameter. */
export function partsOf(template: string): string[] {
  return template.split(/[{}]/)
}
