/** A process of its own with a world, for tests that kill it. Arguments: the data directory, or nothing, and a plan. */
import { openWorld } from '../../src/backend/open-backend.js'

const [dataDirectory = '', plan = 'startup-4'] = process.argv.slice(2)
const world = await openWorld(dataDirectory === '' ? {} : { dataDirectory })
const change = await world.services.create('cache', { plan })
await change.start()
process.stdout.write(`${JSON.stringify(world.services.get('cache'))}\n`)
setInterval(() => undefined, 60_000)
