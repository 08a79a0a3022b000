import { connectControl } from '@dbaas-valkey/emulator'

// An emulator in another process, such as one that was started with `npx @dbaas-valkey/emulator`.
const control = connectControl(process.env['EXOSCALE_API_ENDPOINT'] ?? '')

await control.seed({
  services: [
    {
      name: 'sessions',
      body: { plan: 'business-4' },
      users: [{ username: 'app', 'access-control': { keys: ['session:*'] } }],
      commands: [['SET', 'session:1', 'Ada']],
    },
  ],
})
const snapshot = await control.snapshot()

await control.execute({ service: 'sessions', commands: [['FLUSHALL']] })
await control.restore(snapshot)
console.log(await control.execute({ service: 'sessions', commands: [['GET', 'session:1']] })) // [ 'Ada' ]

// Kill the primary; it comes back with what it had acknowledged (see "What a killed server loses").
await control.crashNode({ service: 'sessions' })
await control.reset()
