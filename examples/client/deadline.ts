/** A limit on everything: each call, each wait, and the whole job. */
import { createClient, TimeoutError } from '@dbaas-valkey/client'

const valkey = createClient({
  // No request takes longer than 5 s, no call with its retries longer than 20 s.
  timeout: { attempt: 5_000, total: 20_000 },
  wait: { timeout: 600_000, interval: 20 },
})

/** Creates a service. Stops after a minute, or when the caller aborts. */
async function create(name: string, caller: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([caller, AbortSignal.timeout(60_000)])
  const body = { plan: 'startup-4' }
  const operation = await valkey.createDbaasServiceValkey({ name, body }, { signal })
  await valkey.wait(operation, { signal })
  await valkey.waitUntilRunning({ name }, { signal })
}

try {
  await create('cache', new AbortController().signal)
} catch (error) {
  if (!(error instanceof TimeoutError)) throw error
  console.log(error.message)
}

// #region hidden
const late = await valkey.listDbaasServices({}, { timeout: 0.001 }).catch((error: unknown) => error)
if (!(late instanceof TimeoutError)) throw new Error('A microsecond should not have been enough.')
console.log(late.message)
// #endregion
