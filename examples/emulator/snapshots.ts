import { startEmulator } from '@dbaas-valkey/emulator'

const emulator = await startEmulator()
const { control } = emulator
await control.seed({
  services: [
    { name: 'cache', body: { plan: 'startup-4' }, commands: [['SET', 'greeting', 'hello']] },
  ],
})
await control.snapshot({ name: 'seeded' })

await control.execute({ service: 'cache', commands: [['FLUSHALL']] })
await control.restore({ name: 'seeded' })
console.log(await control.execute({ service: 'cache', commands: [['GET', 'greeting']] })) // [ 'hello' ]

console.log((await control.snapshots()).map(({ name }) => name)) // [ 'seeded' ]
await control.deleteSnapshot({ name: 'seeded' })
await emulator.stop()
