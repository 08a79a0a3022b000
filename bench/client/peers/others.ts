import type { paths } from '@dbaas-valkey/types'
import ky from 'ky'
import OpenAI from 'openai'
import createOpenapiFetch from 'openapi-fetch'

import type { Contender } from '../contender.js'
import { body, endpoint, mockFetch } from '../mock.js'

const url = `${endpoint}/dbaas-valkey/cache`

/** What does no more than it must. */
export function bareFetch(): Contender {
  const headers = { 'content-type': 'application/json' }
  return {
    name: 'bare fetch',
    call: async () => {
      const request = new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })
      const response = await (mockFetch as typeof fetch)(request)
      return response.json()
    },
  }
}

export function openapiFetch(): Contender {
  const client = createOpenapiFetch<paths>({ baseUrl: endpoint, fetch: mockFetch })
  return {
    name: 'openapi-fetch',
    call: () => client.POST('/dbaas-valkey/{name}', { params: { path: { name: 'cache' } }, body }),
  }
}

export function kyClient(): Contender {
  const client = ky.create({ prefixUrl: endpoint, fetch: mockFetch })
  return { name: 'ky', call: () => client.post('dbaas-valkey/cache', { json: body }).json() }
}

export function openaiNode(): Contender {
  const client = new OpenAI({ baseURL: endpoint, apiKey: 'key', fetch: mockFetch })
  return { name: 'openai-node', call: () => client.post('/dbaas-valkey/cache', { body }) }
}
