/** `pnpm lint:contract`: holds the contract against the house style, which is `spec/redocly.yaml`. */
import { join } from 'node:path'

import { formatProblems, getTotals, lint, loadConfig } from '@redocly/openapi-core'

import { root } from '../root.js'

const ref = join(root, 'spec/openapi.yaml')
const config = await loadConfig({ configPath: join(root, 'spec/redocly.yaml') })
const problems = await lint({ ref, config })
const totals = getTotals(problems)

formatProblems(problems, { format: 'codeframe', maxProblems: 100, totals, version: '', cwd: root })
if (totals.errors + totals.warnings > 0) process.exitCode = 1
else process.stdout.write('The contract keeps every rule of spec/redocly.yaml.\n')
