/** The process in which the heap is looked at; it tells its figures as JSON. */
import { measureMemory } from './memory.js'

process.stdout.write(JSON.stringify(await measureMemory(Number(process.argv[2]))))
