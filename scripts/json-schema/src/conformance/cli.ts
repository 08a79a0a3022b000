/** `pnpm conformance --suite DIR [--json]`: what the validator makes of the official JSON-Schema-Test-Suite. */
import { parseArgs } from 'node:util'

import { readMetaschemas } from './metaschemas.js'
import { print, printJson, tally } from './report.js'
import { runSuite } from './run.js'
import { readSuite } from './suite.js'

const { values } = parseArgs({
  options: { suite: { type: 'string' }, json: { type: 'boolean', default: false } },
})

if (values.suite === undefined) {
  process.stderr.write('Say where the suite is: pnpm conformance --suite DIR [--json]\n')
  process.exit(2)
}

try {
  const results = await runSuite(await readSuite(values.suite), readMetaschemas())
  process.stdout.write(values.json ? printJson(results) : print(results))
  // A refused schema is for the user to know of; a wrong verdict is a bug of ours.
  process.exitCode = tally(results).wrong === 0 ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
