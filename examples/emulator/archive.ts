import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEmulator } from '@dbaas-valkey/emulator'

const file = join(tmpdir(), `services-${process.pid}.tar.gz`)

const one = await startEmulator()
await one.control.seed({
  services: [{ name: 'cache', body: { plan: 'startup-4' }, commands: [['SET', 'a', '1']] }],
})
const { size } = await one.control.export({ file })
console.log(size > 0) // true
await one.stop()

// On another machine, say.
const other = await startEmulator()
const { services } = await other.control.import({ file })
console.log(services) // [ { zone: 'ch-gva-2', name: 'cache' } ]
console.log(await other.control.execute({ service: 'cache', commands: [['GET', 'a']] })) // [ '1' ]
await other.stop()
await rm(file)
