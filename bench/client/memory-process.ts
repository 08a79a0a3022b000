/** The process whose heap is measured. It prints the figures as JSON. */
import { measureMemory } from './memory.js'

process.stdout.write(JSON.stringify(await measureMemory(Number(process.argv[2]))))
