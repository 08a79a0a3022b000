import { chain, createClient, fromEnvironment, type Hooks } from '@dbaas-valkey/client'
import { fromConfigFile } from '@dbaas-valkey/client/config'
import { spans } from '@dbaas-valkey/client/opentelemetry'
import { operations } from '@dbaas-valkey/validator/operations'

const slow: Hooks = {
  response: ({ operationId, duration }) => {
    if (duration > 1000) console.warn(`${operationId} took ${Math.round(duration)} ms`)
  },
}

const valkey = createClient({
  zone: 'ch-gva-2',
  credentials: chain(fromEnvironment(), fromConfigFile({ account: 'production' })),
  timeout: { attempt: 10_000, total: 60_000 },
  retry: { attempts: 6, delay: 100 },
  validator: operations,
  validation: { responses: 'warn' },
  hooks: [slow, spans()],
  userAgent: 'billing/1.4',
})

console.log((await valkey.listZones()).zones?.length)
