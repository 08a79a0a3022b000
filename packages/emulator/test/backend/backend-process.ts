/** A process with a backend, for tests that kill it. Arguments: the data directory or an empty string, and a plan. */
import { openBackend } from '../../src/backend/open-backend.js'

const [dataDirectory = '', plan = 'startup-4'] = process.argv.slice(2)
const backend = await openBackend(dataDirectory === '' ? {} : { dataDirectory })
const change = await backend.services.create('cache', { plan })
await change.start()
process.stdout.write(`${JSON.stringify(backend.services.get('cache'))}\n`)
setInterval(() => undefined, 60_000)
