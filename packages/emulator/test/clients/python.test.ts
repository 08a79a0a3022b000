import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'
import { send } from '../support/http.js'
import { authorization, usualExpiry } from '../support/signing.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(() => emulator.stop())

// requests-exoscale-auth 1.1.2, exoscale_auth.py:62 to 71: every name is listed, an argument that is repeated is not
// signed. No operation of the contract has a query, so no run of python-exoscale shows it.
test.each([
  ['one argument', 'a=1'],
  ['arguments in any order', 'b=2&a=1'],
  ['an argument that is repeated', 'a=1&a=2&b=3'],
])('a query with %s is accepted as python-exoscale signs it', async (_, query) => {
  const path = '/v2/dbaas-service'
  const parameters = new URLSearchParams(query)
  const names = [...new Set(parameters.keys())].sort()
  const values = names.map((name) => parameters.getAll(name)).filter(({ length }) => length === 1)
  const message = { method: 'GET', path, query: values.join(''), expires: usualExpiry() }
  const answer = await send(emulator.endpoint, 'GET', `${path}?${query}`, {
    headers: { authorization: authorization(emulator, message, names) },
  })
  expect(answer.status).toBe(200)
})
