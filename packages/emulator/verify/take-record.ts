import { zoneNames } from '../src/backend/zones.js'
import { cleanUp } from './cleanup.js'
import { VerifyError } from './errors.js'
import type { Names } from './names.js'
import type { VerifyRecord } from './record.js'
import { runScenarios } from './run.js'
import { scenarios } from './scenarios/index.js'
import { ask, pollInterval, type Session } from './session.js'
import { cloudZone, type Target } from './target.js'

export interface TakeRecordOptions {
  /** Ends the run; what it created is deleted all the same. */
  readonly signal?: AbortSignal | undefined
  /** Ends even that. */
  readonly abandon?: AbortSignal | undefined
  /** Takes lines that say what goes on. */
  readonly progress?: ((line: string) => void) | undefined
}

const never = new AbortController().signal

/**
 * Goes through the scenarios at one API, and deletes what was created whatever happens.
 *
 * @throws {@link VerifyError} when the run cannot begin or go on, or when something is left
 */
export async function takeRecord(
  target: Target,
  names: Names,
  { signal = never, abandon = never, progress = () => undefined }: TakeRecordOptions = {},
): Promise<VerifyRecord> {
  const interval = pollInterval(target)
  const session: Session = { target, names, signal, created: new Set(), interval }
  const time = new Date().toISOString().replace(/\.\d+/, '')
  let failure: unknown
  try {
    await requireFreeName(session)
    const answers = await runScenarios(session, scenarios, progress)
    const record: VerifyRecord = { format: 1, time, source: sourceOf(target), answers }
    refuseSecrets(record, target, names)
    return record
  } catch (error) {
    failure = signal.aborted ? signal.reason : error
    throw failure
  } finally {
    await leaveNothing({ ...session, signal: abandon }, progress, failure)
  }
}

/** A run deletes what bears its names: nothing may bear them before. */
async function requireFreeName(session: Session): Promise<void> {
  const { status, body } = await ask(session, { operation: 'get-dbaas-service-valkey' })
  if (status === 404) return
  throw new VerifyError(
    `A service that cannot be there was asked for, and the answer was ${status}, not 404: ${JSON.stringify(body)}. ` +
      'Check the endpoint, the credentials and their rights.',
  )
}

async function leaveNothing(
  session: Session,
  progress: (line: string) => void,
  failure: unknown,
): Promise<void> {
  if (session.created.size === 0) return
  progress('cleanup: delete what was created')
  const left = await cleanUp(session)
  if (left.length === 0) return
  const reason = failure instanceof Error ? `${failure.message} ` : ''
  const names = left.join(' ')
  throw new VerifyError(
    `${reason}Not deleted, or not known to be: ${names}. A service costs money until you delete it: exo dbaas delete ${names}`,
    { cause: failure },
  )
}

function sourceOf({ endpoint }: Target): string {
  const zone = cloudZone(endpoint)
  return zoneNames.find((name) => name === zone) ?? 'other'
}

/** The last guard: a record in which something of the account is found after all is not handed out. */
function refuseSecrets(record: VerifyRecord, { credentials }: Target, names: Names): void {
  const text = JSON.stringify(record)
  const kept = [credentials.apiKey, credentials.apiSecret, ...names.values()]
  if (kept.some((secret) => text.includes(secret))) {
    throw new VerifyError(
      'A name or a secret is in the record: it is thrown away. This is a defect of verify.',
    )
  }
}
