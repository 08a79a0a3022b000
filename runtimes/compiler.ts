/** The compiler, packed and installed, on the runtimes that run programs; and what it writes, on those that read TypeScript. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import type { Finding } from './suite/harness.js'

const program = join(
  import.meta.dirname,
  'node_modules/@dbaas-valkey/compiler/bin/dbaas-valkey-compiler.js',
)
const contract = join(import.meta.dirname, 'node_modules/@dbaas-valkey/types/openapi.json')
const execute = promisify(execFile)

/** Reads no TypeScript. */
const plain = 'Node 20'

const use = `import { ValkeyService } from './out/index.ts'
import { ValkeyService as described } from './out/json-schema/index.ts'

const { issues = [] } = ValkeyService.validate({ name: 1 })
const { type } = described['~standard'].jsonSchema.input({ target: 'draft-2020-12' })
console.log(issues.map(({ message }) => message).join(), type)
`

/** Compiles with a runtime: writes, checks, and says what is wrong with a command line. */
export async function runCompiler(name: string, runtime: readonly string[]): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'runtimes-compiler-'))
  const run = async (...words: readonly string[]): Promise<string> => {
    const [command = '', ...args] = runtime
    const { stdout } = await execute(command, [...args, ...words], {
      cwd: folder,
      timeout: 120_000,
    })
    return stdout
  }
  const args = [program, contract, '--out', 'out', '--import-extension', '.ts']
  try {
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    await writeFile(join(folder, 'use.ts'), use)
    const findings = [
      await finding('writes', () => run(...args), 'Wrote'),
      await finding('--check', () => run(...args, '--check'), 'as it should be'),
      await finding('a config file', () => withConfig(folder, run), 'config/out: '),
      await finding('a wrong option', () => failing(run(program, '--chekc')), '--chekc'),
    ]
    if (name === plain) return findings
    return [
      ...findings,
      await finding('what it writes', () => run('use.ts'), 'name must be a string'),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function withConfig(
  folder: string,
  run: (...words: readonly string[]) => Promise<string>,
): Promise<string> {
  const config = { input: contract, out: 'config/out', include: { schemas: ['ValkeyService'] } }
  await writeFile(join(folder, 'compiler.config.mjs'), `export default ${JSON.stringify(config)}`)
  return run(program)
}

async function failing(running: Promise<string>): Promise<string> {
  const { code, stderr } = (await running.then(
    () => ({}),
    (error: unknown) => error,
  )) as { code?: number; stderr?: string }
  return code === 2 ? (stderr ?? '') : `It ended with ${code}.`
}

async function finding(name: string, work: () => Promise<string>, want: string): Promise<Finding> {
  const what = `dbaas-valkey-compiler ${name}`
  try {
    const said = await work()
    return { name: what, problem: said.includes(want) ? '' : said }
  } catch (error) {
    return { name: what, problem: String(error) }
  }
}
