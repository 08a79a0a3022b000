import {
  AmbiguousError,
  createClient,
  DbaasValkeyError,
  NotFoundError,
  OperationFailedError,
} from '@dbaas-valkey/client'

const valkey = createClient({ wait: { interval: 20 } })

try {
  const operation = await valkey.createDbaasServiceValkey({
    name: 'cache',
    body: { plan: 'startup-4' },
  })
  await valkey.wait(operation)
} catch (error) {
  if (error instanceof AmbiguousError) {
    // The server may have created it, but its answer was lost: read before you try again.
    const service = await valkey.getDbaasServiceValkey({ name: 'cache' })
    console.log(`It is there: ${service.state}`)
  } else if (error instanceof OperationFailedError) {
    console.log(error.operation?.reason, error.operation?.message)
  } else if (error instanceof DbaasValkeyError) {
    console.log(error.code, error.operationId, error.attempts, error.requestId)
  } else {
    throw error
  }
}

/** The service, or nothing when there is none of that name. */
async function find(name: string) {
  try {
    return await valkey.getDbaasServiceValkey({ name })
  } catch (error) {
    if (error instanceof NotFoundError) return undefined
    throw error
  }
}

console.log((await find('cache'))?.state, await find('nothing'))
