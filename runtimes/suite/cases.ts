/** How the client must behave on every runtime: the faults of its table, against a server that counts. */
import { equal, rejection, type Case, type Counted } from './harness.js'

const name = 'cache'
const body = { plan: 'startup-4' }
const operation = { id: '6f8c1b1e-9d3a-4c55-8f0e-2b7d1c9a4e10', state: 'pending' }

function methods(requests: readonly Counted[]): string[] {
  return requests.map(({ method }) => method)
}

export const cases: Readonly<Record<string, Case>> = {
  'a signature is right': async ({ client, requests }) => {
    const valkey = client('done')
    await valkey.createDbaasServiceValkey({ name, body })
    await valkey.deleteDbaasValkeyUser({ 'service-name': "a b'(c)", username: 'ü/?#%😀' })
    await valkey.createDbaasValkeyUser({ 'service-name': name, body: { username: 'größe€😀' } })
    const wrong = (await requests()).flatMap(({ signatureFault }) => signatureFault ?? [])
    equal(wrong, [])
  },
  'a method and a path answer with the same': async ({ client }) => {
    const valkey = client('done')
    equal(await valkey.getDbaasServiceValkey({ name }), operation)
    const { data } = await valkey.paths.GET('/dbaas-valkey/{name}', { params: { path: { name } } })
    equal(data, operation)
  },
  'an error status is an error': async ({ client }) => {
    const valkey = client('404')
    equal((await rejection(valkey.getDbaasServiceValkey({ name }))).code, 'NOT_FOUND')
    const { error } = await valkey.paths.GET('/dbaas-valkey/{name}', { params: { path: { name } } })
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
  'an abort rejects with its reason': async ({ client }) => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const call = client('slow-headers').getDbaasServiceValkey(
      { name },
      { signal: controller.signal },
    )
    setTimeout(() => controller.abort(reason), 20)
    if ((await rejection(call)) !== (reason as unknown)) throw new Error('another reason')
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

/** Some runtimes repeat a request of their own accord when the connection goes: nothing that a client can see. */
function sentBehindTheBack(requests: readonly Counted[]): string | undefined {
  const posts = requests.filter(({ method }) => method === 'POST').length
  return posts > 1 ? `the runtime itself sent it ${posts} times` : undefined
}
