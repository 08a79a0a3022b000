import type { Credentials } from '@dbaas-valkey/client'

import { startEmulator } from '../src/start.js'
import { compare, type Difference } from './compare.js'
import { VerifyError } from './errors.js'
import { makeNames } from './names.js'
import type { VerifyRecord } from './record.js'
import { scenarios } from './scenarios/index.js'
import { takeRecord, type TakeRecordOptions } from './take-record.js'
import { isLoopback } from './target.js'

/** What a run is about to do to an account. */
export interface Undertaking {
  readonly endpoint: string
  /** Name of the one service that is created. */
  readonly service: string
  /** How many requests there are, without those that wait for something. */
  readonly requests: number
}

export interface VerifyOptions extends TakeRecordOptions {
  /** Address of the API with its prefix: `https://api-ch-gva-2.exoscale.com/v2`. */
  readonly endpoint: string
  readonly credentials: Credentials
  /** Is asked before anything is created; without it nobody is asked. */
  readonly confirm?: ((undertaking: Undertaking) => Promise<boolean>) | undefined
}

export interface Verification {
  readonly record: VerifyRecord
  /** What our own emulator answered to the same steps. */
  readonly emulator: VerifyRecord
  /** Where the two differ. */
  readonly differences: readonly Difference[]
}

/**
 * Puts the emulator's behaviour to an API: goes through the scenarios on a new emulator here and at the API, and
 * compares. Creates one service there, and deletes it whatever happens.
 *
 * @throws {@link VerifyError} when the run cannot begin or go on, when it was not confirmed, or when something is left
 * @example
 * const { differences } = await verify({ endpoint, credentials: { apiKey, apiSecret } })
 */
export async function verify(options: VerifyOptions): Promise<Verification> {
  const { endpoint, credentials, confirm } = options
  if (!endpoint.startsWith('https:') && !isLoopback(endpoint)) {
    throw new VerifyError(`The endpoint ${endpoint} has to begin with https:// or be on loopback.`)
  }
  const names = makeNames()
  const service = names.get('service') ?? ''
  const requests = scenarios.reduce((sum, { steps }) => sum + steps.length, 0)
  if (confirm !== undefined && !(await confirm({ endpoint, service, requests }))) {
    throw new VerifyError('Nothing was created.')
  }
  // First: where no server program is, nothing is created in vain.
  const emulator = await emulatorRecord(options.signal)
  const record = await takeRecord({ endpoint, credentials }, names, options)
  return { record, emulator, differences: compare(scenarios, record.answers, emulator.answers) }
}

/**
 * What a new emulator answers to the scenarios.
 *
 * @throws {@link VerifyError} when there is no server program
 */
export async function emulatorRecord(signal?: AbortSignal): Promise<VerifyRecord> {
  // Changes begin so much later that a service can be seen while it is being built.
  const emulator = await startEmulator({ operations: { after: 60 } })
  try {
    if (emulator.server === undefined) {
      throw new VerifyError(
        'There is no Valkey server on this machine to compare with: install valkey-server or redis-server.',
      )
    }
    const { endpoint, apiKey, apiSecret } = emulator
    return await takeRecord({ endpoint, credentials: { apiKey, apiSecret } }, makeNames(), {
      signal,
    })
  } finally {
    await emulator.stop()
  }
}
