import { Refusal, type ProblemBody } from './problem.js'

interface RefusalText {
  /** HTTP status. */
  readonly status: number
  readonly message: string
  /** Where somebody saw the cloud answer like this. An entry without a source is a guess. */
  readonly source?: string
}

/** The refusals of requests that do not reach the backend. `../../backend/refusals.ts` has those of the backend. */
export const refusals = {
  badSignature: {
    status: 403,
    message: 'Invalid request signature',
    source: "the vendor's public clients; the place was not recorded",
  },
  badRequest: { status: 400, message: 'Invalid request' },
  notJson: { status: 400, message: 'The request body is not JSON' },
  nestedTooDeeply: { status: 400, message: 'The request body is nested too deeply' },
  pathNotFound: {
    status: 404,
    message: 'Not found',
    source: 'exoscale-connector 0.6.2, `resources/dbaas.py`: the status, for another method',
  },
  operationNotFound: { status: 404, message: 'Operation not found' },
  bodyTooLarge: { status: 413, message: 'The request body is too large' },
  bodyCutShort: { status: 400, message: 'The request body ended early' },
  brokenAnswer: {
    status: 500,
    message: 'The emulator broke the contract: its log says where',
  },
  failed: { status: 500, message: 'The emulator failed: its log says why' },
} as const satisfies Record<string, RefusalText>

/** @throws {@link Refusal} always */
export function refuse(name: keyof typeof refusals, errors?: ProblemBody['errors']): never {
  throw refusal(name, errors)
}

export function refusal(name: keyof typeof refusals, errors?: ProblemBody['errors']): Refusal {
  const { status, message } = refusals[name]
  // egoscale shows only the message, and so do the exo CLI and the Terraform provider, which use it.
  const reasons = errors === undefined ? '' : `: ${errors.map(({ detail }) => detail).join('; ')}`
  return new Refusal(status, `${message}${reasons}`, errors)
}
