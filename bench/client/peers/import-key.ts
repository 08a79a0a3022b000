import type { paths } from '@dbaas-valkey/types'
import createOpenapiFetch from 'openapi-fetch'

import type { Contender } from '../contender.js'
import { body, credentials, endpoint, mockFetch } from '../mock.js'

/**
 * The usual way to sign with openapi-fetch: a middleware that reads a clone of the request, and imports the key into
 * Web Crypto each time.
 */
export function importKey(): Contender {
  const client = createOpenapiFetch<paths>({ baseUrl: endpoint, fetch: mockFetch })
  client.use({
    onRequest: async ({ request }) => {
      const { pathname } = new URL(request.url)
      const expires = Math.floor(Date.now() / 1000) + 600
      const message = `${request.method} ${pathname}\n${await request.clone().text()}\n\n\n${expires}`
      const signature = await hmac(credentials.apiSecret, message)
      const fields = `credential=${credentials.apiKey},expires=${expires},signature=${signature}`
      request.headers.set('authorization', `EXO2-HMAC-SHA256 ${fields}`)
      return request
    },
  })
  return {
    name: 'openapi-fetch, key imported each time',
    call: () => client.POST('/dbaas-valkey/{name}', { params: { path: { name: 'cache' } }, body }),
  }
}

async function hmac(secret: string, message: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const bytes = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), algorithm, false, ['sign'])
  const signature = await crypto.subtle.sign('HMAC', key, bytes.encode(message))
  return Buffer.from(signature).toString('base64')
}
