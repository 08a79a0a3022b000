/** One of several reasons for a refusal, as the API's error bodies list them. */
export interface BackendErrorDetail {
  readonly detail: string
}

/** The backend refuses a request. The API answers with the HTTP status. `refusals.ts` has the messages. */
export class BackendError extends Error {
  override readonly name = 'BackendError'

  constructor(
    /** The name of the refusal in `refusals.ts`. */
    readonly code: string,
    /** HTTP status. */
    readonly status: number,
    message: string,
    /** The list of errors in the body of a 400. */
    readonly errors?: readonly BackendErrorDetail[],
    /** What the request asked for, such as the name of a service. Some of the cloud's messages do not say it. */
    readonly subject?: string,
  ) {
    super(message)
  }
}
