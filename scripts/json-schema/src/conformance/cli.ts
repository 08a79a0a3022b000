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
  const outcomes = await runSuite(await readSuite(values.suite), readMetaschemas())
  process.stdout.write(values.json ? printJson(outcomes) : print(outcomes))
  // A schema that is refused is the user's to know of; a wrong answer is a fault.
  process.exitCode = tally(outcomes).wrong === 0 ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
