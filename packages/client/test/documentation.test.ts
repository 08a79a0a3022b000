/** The examples in the documentation of all methods and functions of a client compile. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const generated = new URL('../src/generated/', import.meta.url)
const program = fileURLToPath(new URL('examples-of-the-documentation.ts', import.meta.url))

/** Everything that stands behind `@example` in a file, up to the end of its comment. */
function examplesOf(file: URL): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/@example\n([^]*?)\n\s*\*\//g)].map(([, lines = '']) =>
    lines.replaceAll(/^\s*\* ?/gm, '').replaceAll('*\\/', '*/'),
  )
}

it('every method and every function has an example, and all of them compile', () => {
  const modules = readdirSync(new URL('operations', generated))
  const ofOperations = [
    ...examplesOf(new URL('methods.ts', generated)),
    ...modules.flatMap((module) => examplesOf(new URL(`operations/${module}`, generated))),
  ]
  expect(ofOperations).toHaveLength(2 * modules.length)
  const handwritten = ['client.ts', 'transport.ts', 'wait.ts'].flatMap((file) =>
    examplesOf(new URL(`../${file}`, generated)),
  )
  // paths, wait, waitUntilRunning and forZone of a client, and the four functions behind them.
  expect(handwritten).toHaveLength(8)
  const examples = [...ofOperations, ...handwritten]
  const functions = modules.map((module) =>
    module.slice(0, -3).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  )
  const source = `import { createClient, createTransport, wait, ${functions.join(', ')} } from '../src/index.js'
const valkey = createClient()
const client = createTransport()
export const all = [${examples.map((example) => `async () => {\n${example}\n}`).join(', ')}, valkey, client, wait]
`
  expect(problemsOf(source)).toEqual([])
}, 60_000)

/** Type-checks a program that is nowhere but here. */
function problemsOf(source: string): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (path) => path === program || fileExists(path)
  host.readFile = (path) => (path === program ? source : readFile(path))
  host.getSourceFile = (path, language, ...rest) =>
    path === program
      ? ts.createSourceFile(path, source, language)
      : getSourceFile(path, language, ...rest)
  return ts
    .getPreEmitDiagnostics(ts.createProgram([program], options, host))
    .filter(({ code }) => code !== unusedVariable)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

/** `const answer = ...` shows where the answer is; what is done with it is up to the reader. */
const unusedVariable = 6133
