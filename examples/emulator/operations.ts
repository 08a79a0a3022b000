import { createClient } from '@dbaas-valkey/client'
import { startEmulator } from '@dbaas-valkey/emulator'

const emulator = await startEmulator()
const { control } = emulator
const valkey = createClient(emulator)
const order = (name: string) =>
  valkey.createDbaasServiceValkey({ name, body: { plan: 'hobbyist-2' } })

// Told: the test decides when the work begins, and how it ends.
await control.setTiming('when-told')
const first = await order('first')
console.log((await valkey.getDbaasServiceValkey({ name: 'first' })).state) // rebuilding
await control.finishOperation(first)
console.log((await valkey.getDbaasServiceValkey({ name: 'first' })).state) // running

// Later: after so many milliseconds by the emulator's clock, which tests move.
await control.setTiming({ after: 600_000 })
const second = await order('second')
await control.moveClock({ by: 600_000 })
await valkey.wait(second, { interval: 20 })

// At once: the first answer says success already, and nobody has to poll.
await control.setTiming('at-once')
console.log((await order('third')).state) // success

await emulator.stop()
