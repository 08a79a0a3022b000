import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

const run = promisify(execFile)
const entry = (name: string): string =>
  fileURLToPath(new URL(`../dist/generated/${name}.js`, import.meta.url))

const program = `
import { CreateValkeyServiceRequest as Request } from ${JSON.stringify(entry('index'))}
import { operations } from ${JSON.stringify(entry('operations'))}
let evaluated = true
try { new Function('') } catch { evaluated = false }
const { issues } = Request.validate({ plan: 4, migration: {} })
const { responses } = operations['get-dbaas-service-valkey']
console.log(JSON.stringify([evaluated, Request.is({ plan: 'x' }), issues.length, responses[200].is({})]))
`

test('it runs where code must not be made from text, as under a strict content security policy', async () => {
  const args = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program]
  const { stdout } = await run(process.execPath, args)
  const [evaluated, valid, issues, response] = JSON.parse(stdout) as unknown[]
  expect({ evaluated, valid, response }).toEqual({ evaluated: false, valid: true, response: false })
  expect(issues).toBeGreaterThan(1)
})
