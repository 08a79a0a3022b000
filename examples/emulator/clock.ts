import { createClient } from '@dbaas-valkey/client'
import { startEmulator } from '@dbaas-valkey/emulator'

const emulator = await startEmulator({ operations: 'at-once' })
const { control } = emulator
const valkey = createClient(emulator)
await valkey.createDbaasServiceValkey({
  name: 'cache',
  body: { plan: 'startup-4', maintenance: { dow: 'sunday', time: '03:00:00' } },
})

const hour = 3_600_000
await control.announceUpdate({ service: 'cache', update: { description: 'Security fixes' } })
const before = await valkey.getDbaasServiceValkey({ name: 'cache' })
console.log(before.maintenance?.updates.length) // 1

// A week later there are backups, and the maintenance window has come and gone.
await control.moveClock({ by: 7 * 24 * hour })
const after = await valkey.getDbaasServiceValkey({ name: 'cache' })
console.log(after.backups?.length, after.maintenance?.updates.length)

await emulator.stop()
