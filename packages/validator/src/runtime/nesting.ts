/** Thrown for a value that contains itself, or that is nested too deeply to check. */
export class NestingError extends Error {
  /** For programs. */
  readonly code = 'VALUE_TOO_DEEP'
  override readonly name = 'NestingError'

  constructor(options?: ErrorOptions) {
    super('The value is nested too deeply to be validated, or it contains itself.', options)
  }
}

/** Returns a function that throws a NestingError when the stack overflows. */
export function guarded<Arguments extends unknown[], Result>(
  run: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  return (...args) => {
    try {
      return run(...args)
    } catch (error) {
      throw isOverflow(error) ? new NestingError({ cause: error }) : error
    }
  }
}

/** Each engine has its own message: "Maximum call stack size exceeded", "too much recursion". */
function isOverflow(error: unknown): boolean {
  return error instanceof Error && /call stack|recursion/i.test(error.message)
}
