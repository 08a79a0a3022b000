import { Refusal, type ProblemBody } from './problem.js'

interface RefusalText {
  /** HTTP status. */
  readonly status: number
  readonly message: string
  /** Whether the cloud was seen to answer so; everything else is a guess. */
  readonly seen: boolean
}

/** What is refused before it reaches the world. What the world refuses stands in `../world/refusals.ts`. */
export const refusals = {
  badSignature: { status: 403, message: 'Invalid request signature', seen: true },
  badRequest: { status: 400, message: 'Invalid request', seen: false },
  notJson: { status: 400, message: 'The request body is not JSON', seen: false },
  nestedTooDeeply: { status: 400, message: 'The request body is nested too deeply', seen: false },
  pathNotFound: { status: 404, message: 'Not found', seen: false },
  operationNotFound: { status: 404, message: 'Operation not found', seen: false },
  bodyTooLarge: { status: 413, message: 'The request body is too large', seen: false },
  bodyCutShort: { status: 400, message: 'The request body ended early', seen: false },
  brokenAnswer: {
    status: 500,
    message: 'The emulator broke the contract: its log says where',
    seen: false,
  },
  failed: { status: 500, message: 'The emulator failed: its log says why', seen: false },
} as const satisfies Record<string, RefusalText>

/** @throws {@link Refusal} always */
export function refuse(name: keyof typeof refusals, errors?: ProblemBody['errors']): never {
  throw refusal(name, errors)
}

export function refusal(name: keyof typeof refusals, errors?: ProblemBody['errors']): Refusal {
  const { status, message } = refusals[name]
  // egoscale, and so the exo CLI and the Terraform provider, show the message only.
  const reasons = errors === undefined ? '' : `: ${errors.map((error) => error.message).join('; ')}`
  return new Refusal(status, `${message}${reasons}`, errors)
}
