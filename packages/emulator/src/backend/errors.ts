/** One of several reasons why a request was refused, as the API's error bodies list them. */
export interface BackendErrorDetail {
  readonly detail: string
}

/** What the API refuses, with the HTTP status it answers. The texts stand in `refusals.ts`. */
export class BackendError extends Error {
  override readonly name = 'BackendError'

  constructor(
    /** The name of the refusal in `refusals.ts`. */
    readonly code: string,
    /** HTTP status. */
    readonly status: number,
    message: string,
    /** Present when the body has a list of errors, as the API's 400 has. */
    readonly errors?: readonly BackendErrorDetail[],
    /** What was asked for, such as a service's name. Not all of the cloud's texts have it in them. */
    readonly subject?: string,
  ) {
    super(message)
  }
}
