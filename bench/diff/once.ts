/** Compares two documents and prints the milliseconds that took. Its reading of the files does not count. */
import { readFileSync } from 'node:fs'

import { compareContracts } from '@dbaas-valkey/openapi-diff/compare'

const [from, to] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')))
const start = performance.now()
compareContracts(from, to)
process.stdout.write(String(performance.now() - start))
