import { UnsupportedError } from '@dbaas-valkey/contract/issue'
import type { Operation, Response } from '@dbaas-valkey/contract/model'

/** The one response that the emulator returns when all went well: the first with a 2xx status. */
export function successResponse({ responses, pointer }: Operation): Response {
  const success = responses.find(({ status }) => /^2\d\d$/.test(status))
  if (success !== undefined) return success
  throw new UnsupportedError(
    `${pointer}/responses`,
    'The operation has no response with a 2xx status: add the one that the emulator shall give.',
  )
}
