import { CreateValkeyServiceRequest, ServiceName } from '@dbaas-valkey/validator'
import { initTRPC } from '@trpc/server'

const { router, procedure, createCallerFactory } = initTRPC.create()

const caches = router({
  order: procedure
    .input(CreateValkeyServiceRequest)
    .output(ServiceName)
    .mutation(({ input }) => `${input.plan}-cache`),
})

const caller = createCallerFactory(caches)({})
console.log(await caller.order({ plan: 'startup-4' })) // startup-4-cache
try {
  await caller.order({ plan: '' })
} catch (error) {
  console.log(error instanceof Error && error.message)
}
