/** For Node, Bun and Deno: runs the suite and prints what it found. */
import { runSuite } from '../suite/run.js'

const [endpoint = '', label = ''] = process.argv.slice(2)
console.log(JSON.stringify(await runSuite(endpoint, label)))
