import { WorldError } from './errors.js'

interface RefusalText {
  /** HTTP status. */
  readonly status: number
  /** `%s` stands for what was asked for. */
  readonly message: string
  /** Whether the cloud was seen to answer so; everything else is a guess. */
  readonly seen: boolean
}

/** Everything that the world refuses. What is refused before a request reaches it stands in `../api/refusals.ts`. */
export const refusals = {
  serviceNotFound: { status: 404, message: 'The service %s does not exist', seen: false },
  userNotFound: { status: 404, message: 'The user %s does not exist', seen: false },
  nodeNotFound: { status: 404, message: 'The service has no node %s', seen: false },
  snapshotNotFound: { status: 404, message: 'The snapshot %s does not exist', seen: false },
  serviceTypeNotFound: { status: 404, message: 'The service type %s does not exist', seen: false },
  migrationNotFound: { status: 404, message: 'The service %s has no migration', seen: false },
  serviceExists: { status: 409, message: 'A service named %s exists already', seen: false },
  userExists: { status: 409, message: 'A user named %s exists already', seen: false },
  serviceProtected: {
    status: 409,
    message: 'The service %s is protected against termination',
    seen: false,
  },
  serviceNotReady: {
    status: 409,
    message: 'The service %s is not running; wait until it is and try again',
    seen: false,
  },
  serviceBusy: {
    status: 409,
    message: 'The service %s does not answer: a user has paused it, or a script keeps it busy',
    seen: false,
  },
  migrationUnderWay: {
    status: 409,
    message: 'A migration of the service %s is under way; stop it first',
    seen: false,
  },
  noPersistence: {
    status: 409,
    message: 'The service %s has persistence off, so it can be neither backed up nor forked',
    seen: false,
  },
  defaultUser: {
    status: 409,
    message: 'The user %s cannot be deleted, nor its access control changed',
    seen: false,
  },
  invalid: { status: 400, message: 'Invalid request', seen: false },
  noServer: { status: 503, message: '%s', seen: false },
} as const satisfies Record<string, RefusalText>

export type RefusalName = keyof typeof refusals

function refusal(name: RefusalName, subject: string): WorldError {
  const { status, message } = refusals[name]
  return new WorldError(
    name,
    status,
    message.replace('%s', () => subject),
  )
}

/** @throws a `WorldError`, always */
export function refuse(name: Exclude<RefusalName, 'invalid'>, subject: string): never {
  throw refusal(name, subject)
}

/**
 * Refuses a request for what is wrong with it, all at once; goes on when nothing is.
 *
 * @throws a `WorldError` with status 400 that lists the complaints
 */
export function refuseInvalid(complaints: readonly string[]): void {
  if (complaints.length === 0) return
  const { status, message } = refusals.invalid
  throw new WorldError(
    'invalid',
    status,
    `${message}: ${complaints.join('; ')}`,
    complaints.map((complaint) => ({ message: complaint })),
  )
}
