/** The examples in the documentation of all methods and functions of a client compile. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

const generated = new URL('../src/generated/', import.meta.url)
const compiler = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url))
const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
}

/** Everything that stands behind `@example` in a file, up to the end of its comment. */
function examplesOf(file: URL): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/@example\n([^]*?)\n\s*\*\//g)].map(([, lines = '']) =>
    lines.replaceAll(/^\s*\* ?/gm, '').replaceAll('*\\/', '*/'),
  )
}

test('every method and every function has an example, and all of them compile', () => {
  const modules = readdirSync(new URL('operations', generated))
  const ofOperations = [
    ...examplesOf(new URL('methods.ts', generated)),
    ...modules.flatMap((module) => examplesOf(new URL(`operations/${module}`, generated))),
  ]
  expect(ofOperations).toHaveLength(2 * modules.length)
  const handwritten = [
    'client.ts',
    'transport.ts',
    'wait.ts',
    'ensure-service.ts',
    'paths.ts',
  ].flatMap((file) => examplesOf(new URL(`../${file}`, generated)))
  // wait, waitUntilRunning and forZone of a client, the four functions behind them, and one function of each file that follows.
  expect(handwritten).toHaveLength(9)
  const examples = [...ofOperations, ...handwritten]
  const functions = modules.map((module) =>
    module.slice(0, -3).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  )
  const source = `import { createClient, createTransport, ensureService, wait, ${functions.join(', ')} } from '../../src/index.js'
import { createPaths } from '../../src/paths.js'
const valkey = createClient()
const client = createTransport()
export const all = [${examples.map((example) => `async () => {\n${example}\n}`).join(', ')}, valkey, client, wait]
`
  expect(problemsOf(source)).toEqual([])
}, 60_000)

/** Type-checks a program in a folder of its own, with the compiler that builds the package; returns what it says. */
function problemsOf(source: string): string[] {
  const folder = mkdtempSync(fileURLToPath(new URL('documentation-', import.meta.url)))
  try {
    writeFileSync(join(folder, 'examples.ts'), source)
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['examples.ts'] }),
    )
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
    return stdout.split('\n').filter((line) => line !== '')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
