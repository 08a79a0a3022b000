/** A run that cannot begin or go on. Its message is for the person who started it. */
export class VerifyError extends Error {
  override readonly name = 'VerifyError'
}
