import { BackendError } from './errors.js'

interface RefusalText {
  /** HTTP status. */
  readonly status: number
  /** `%s` is replaced by what the request asked for. */
  readonly message: string
  /** Where somebody saw the cloud answer like this. An entry without a source is a guess. */
  readonly source?: string
}

/** All refusals of the backend. `../http/api/refusals.ts` has those of requests that do not reach the backend. */
export const refusals = {
  serviceNotFound: {
    status: 404,
    message: 'Service does not exist',
    source:
      'terraform-provider-exoscale 0.70.0, `pkg/resources/database/main_test.go`, compares it',
  },
  userNotFound: { status: 404, message: 'The user %s does not exist' },
  nodeNotFound: { status: 404, message: 'The service has no node %s' },
  serviceTypeNotFound: { status: 404, message: 'The service type %s does not exist' },
  migrationNotFound: { status: 404, message: 'The service %s has no migration' },
  serviceExists: { status: 409, message: 'A service named %s exists already' },
  userExists: { status: 409, message: 'A user named %s exists already' },
  serviceProtected: {
    status: 409,
    message: 'The service %s is protected against termination',
  },
  serviceNotReady: {
    status: 409,
    message: 'The service %s is not running; wait until it is and try again',
  },
  serviceBusy: {
    status: 409,
    message: 'The service %s does not answer: a user has paused it, or a script keeps it busy',
  },
  migrationUnderWay: {
    status: 409,
    message: 'A migration of the service %s is under way; stop it first',
  },
  noPersistence: {
    status: 409,
    message: 'The service %s has persistence off, so it can be neither backed up nor forked',
  },
  defaultUser: {
    status: 409,
    message: 'The user %s cannot be deleted, nor its access control changed',
  },
  quotaExceeded: {
    status: 403,
    message: 'Quota exceeded: the account may have no more services than %s',
  },
  planSoldOut: { status: 503, message: 'The plan %s is sold out' },
  invalid: { status: 400, message: 'Invalid request' },
  noServer: { status: 503, message: '%s' },
} as const satisfies Record<string, RefusalText>

export type RefusalName = keyof typeof refusals

/** @throws a `BackendError`, always */
export function refuse(name: Exclude<RefusalName, 'invalid'>, subject: string): never {
  throw refusal(name, subject)
}

/**
 * Refuses a request that has issues, and names all of them. Does nothing when there are none.
 *
 * @throws a `BackendError` with status 400 that lists the issues
 */
export function refuseInvalid(issues: readonly string[]): void {
  if (issues.length === 0) return
  const { status, message } = refusals.invalid
  throw new BackendError(
    'invalid',
    status,
    `${message}: ${issues.join('; ')}`,
    issues.map((detail) => ({ detail })),
  )
}

function refusal(name: RefusalName, subject: string): BackendError {
  const { status, message } = refusals[name]
  return new BackendError(
    name,
    status,
    message.replace('%s', () => subject),
    undefined,
    subject,
  )
}
