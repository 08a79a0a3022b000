/** Thrown for a value that is nested too deeply to be gone through, or that contains itself. */
export class NestingError extends Error {
  /** For programs. */
  readonly code = 'VALUE_TOO_DEEP'
  override readonly name = 'NestingError'

  constructor(options?: ErrorOptions) {
    super('The value is nested too deeply to be validated, or it contains itself.', options)
  }
}

/** Makes a function that runs out of stack throw a NestingError. */
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

/** Engines say it in their own words: "Maximum call stack size exceeded", "too much recursion". */
function isOverflow(error: unknown): boolean {
  return error instanceof Error && /call stack|recursion/i.test(error.message)
}
