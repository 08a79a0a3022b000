import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { createClient, type Client } from '@dbaas-valkey/client'
import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers'

const apiKey = 'EXOemulator0000000000000000'
const apiSecret = 'well-known-secret-of-the-dbaas-valkey-emulator'

let container: StartedTestContainer
let valkey: Client

before(async () => {
  const image = await GenericContainer.fromDockerfile('docker').build('dbaas-valkey-emulator')
  container = await image
    .withEnvironment({ EXOSCALE_API_KEY: apiKey, EXOSCALE_API_SECRET: apiSecret })
    // The services' servers listen on loopback only, which the container shares with the test.
    .withNetworkMode('host')
    .withWaitStrategy(Wait.forHealthCheck())
    .start()
  const endpoint = 'http://127.0.0.1:8379/v2'
  valkey = createClient({ endpoint, apiKey, apiSecret, zone: 'ch-gva-2' })
})
after(() => container.stop())

test('a service can be ordered', async () => {
  const operation = await valkey.createDbaasServiceValkey({
    name: 'cache',
    body: { plan: 'startup-4' },
  })
  await valkey.wait(operation, { interval: 20 })
  assert.equal((await valkey.getDbaasServiceValkey({ name: 'cache' })).state, 'running')
})
