/** How the client must behave on every runtime: the faults of its table, against a server that counts. */
import type { ClientOptions } from '@dbaas-valkey/client'
import { createPaths } from '@dbaas-valkey/client/paths'

import { equal, rejection, type Case, type Counted } from './harness.js'

const name = 'cache'
const body = { plan: 'startup-4' }
const operation = { id: '6f8c1b1e-9d3a-4c55-8f0e-2b7d1c9a4e10', state: 'pending' }

export const cases: Readonly<Record<string, Case>> = {
  'a signature is right': async ({ client, requests }) => {
    const valkey = client('done')
    await valkey.createDbaasServiceValkey({ name, body })
    await valkey.deleteDbaasValkeyUser({ 'service-name': "a b'(c)", username: 'ü/?#%😀' })
    await valkey.createDbaasValkeyUser({ 'service-name': name, body: { username: 'größe€😀' } })
    const wrong = (await requests()).flatMap(({ signatureIssue }) => signatureIssue ?? [])
    equal(wrong, [])
  },
  'a method and a path answer with the same': async ({ client }) => {
    const valkey = client('done')
    equal(await valkey.getDbaasServiceValkey({ name }), operation)
    const { data } = await createPaths(valkey).GET('/dbaas-valkey/{name}', {
      params: { path: { name } },
    })
    equal(data, operation)
  },
  'an error status is an error': async ({ client }) => {
    const valkey = client('404')
    equal((await rejection(valkey.getDbaasServiceValkey({ name }))).code, 'NOT_FOUND')
    const { error } = await createPaths(valkey).GET('/dbaas-valkey/{name}', {
      params: { path: { name } },
    })
    equal(error, { message: 'Not found' })
  },
  'a 429 is sent again': async ({ client, requests }) => {
    equal(await client('429 503-retry done').createDbaasServiceValkey({ name, body }), operation)
    equal(methods(await requests()), ['POST', 'POST', 'POST'])
  },
  ...lost('500'),
  ...lost('html'),
  ...lost('empty'),
  ...lost('truncate'),
  ...lost('slow-headers'),
  ...lost('slow-body'),
  'a read behind a reset is sent again': async ({ client }) => {
    equal(await client('reset done').getDbaasServiceValkey({ name }), operation)
  },
  'a create behind a reset is ambiguous': async ({ client, requests }) => {
    const error = await rejection(client('reset').createDbaasServiceValkey({ name, body }))
    equal(error.code, 'AMBIGUOUS')
    return sentBehindTheBack(await requests())
  },
  'a create on a connection that is reset when it is used again': async ({ client, requests }) => {
    const valkey = client('done reset')
    await valkey.getDbaasServiceValkey({ name })
    const error = await rejection(valkey.createDbaasServiceValkey({ name, body }))
    equal(error.code, 'AMBIGUOUS')
    return sentBehindTheBack(await requests())
  },
  'a redirect is not followed': async ({ client, requests }) => {
    const error = await rejection(client('302').createDbaasServiceValkey({ name, body }))
    equal(error.code, 'REDIRECT')
    equal(methods(await requests()), ['POST'])
  },
  'a refused connection': async ({ client }) => {
    const valkey = client('done', {
      endpoint: 'http://127.0.0.1:9999/v2',
      retry: { attempts: 2, delay: 1 },
    })
    const { code } = await rejection(valkey.createDbaasServiceValkey({ name, body }))
    if (code === 'CONNECTION') return undefined
    equal(code, 'AMBIGUOUS')
    return 'cannot be told from a lost answer'
  },
  'a name in a message about a broken connection means nothing': async ({ client, requests }) => {
    // Deno quotes the address, in which these look like what is said of connections that never were.
    for (const username of ['CERT', 'ECONNREFUSED', 'NOTFOUND']) {
      const call = client('close').resetDbaasValkeyUserPassword({
        'service-name': name,
        username,
        body: {},
      })
      equal((await rejection(call)).code, 'AMBIGUOUS')
    }
    return sentBehindTheBack(await requests(), 'PUT', 3)
  },
  'an abort rejects with its reason while headers are awaited': aborted('slow-headers'),
  'an abort rejects with its reason while the body is read': aborted('slow-body'),
  'an abort rejects with its reason in the backoff': aborted('503-later', {
    retry: { delay: 20_000 },
  }),
  'an abort rejects with its reason between two reads of a wait': async ({ client }) => {
    const valkey = client('done', { wait: { interval: 20_000 } })
    const started = await valkey.createDbaasServiceValkey({ name, body })
    await abortEnds((signal) => valkey.wait(started, { signal }))
  },
  'a delete whose answer was lost is done': async ({ client }) => {
    const { state } = await client('500 404').deleteDbaasServiceValkey({ name })
    equal(state, 'success')
  },
  'a path that would address something else is never sent': async ({ client, requests }) => {
    const call = client('done').deleteDbaasValkeyUser({ 'service-name': name, username: '..' })
    equal((await rejection(call)).code, 'REQUEST_VALIDATION')
    equal(await requests(), [])
  },
  'a wait ends with success': async ({ client }) => {
    const valkey = client('done 500 done success')
    const started = await valkey.createDbaasServiceValkey({ name, body })
    equal((await valkey.wait(started)).state, 'success')
  },
}

function methods(requests: readonly Counted[]): string[] {
  return requests.map(({ method }) => method)
}

/** A fault behind which the server may have done it. */
function lost(fault: string): Record<string, Case> {
  return {
    [`a read behind ${fault} is sent again`]: async ({ client, requests }) => {
      equal(await client(`${fault} done`).getDbaasServiceValkey({ name }), operation)
      equal(methods(await requests()), ['GET', 'GET'])
    },
    [`a create behind ${fault} is sent once and ambiguous`]: async ({ client, requests }) => {
      const error = await rejection(client(fault).createDbaasServiceValkey({ name, body }))
      equal(error.code, 'AMBIGUOUS')
      equal(methods(await requests()), ['POST'])
    },
  }
}

function aborted(step: string, options?: ClientOptions): Case {
  return ({ client }) =>
    abortEnds((signal) => client(step, options).getDbaasServiceValkey({ name }, { signal }))
}

async function abortEnds(call: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const controller = new AbortController()
  const reason = new Error('enough')
  const outcome = rejection(call(controller.signal))
  await new Promise((resolve) => setTimeout(resolve, 100))
  const start = performance.now()
  controller.abort(reason)
  if ((await outcome) !== (reason as unknown)) throw new Error('another reason')
  const time = performance.now() - start
  if (time > 50) throw new Error(`after ${Math.round(time)} ms`)
}

/** Some runtimes repeat a request of their own accord when the connection goes: nothing that a client can see. */
function sentBehindTheBack(
  requests: readonly Counted[],
  method = 'POST',
  calls = 1,
): string | undefined {
  const sent = requests.filter((request) => request.method === method).length
  return sent > calls
    ? `the runtime itself sent it ${sent} times${calls > 1 ? `, for ${calls} calls` : ''}`
    : undefined
}
