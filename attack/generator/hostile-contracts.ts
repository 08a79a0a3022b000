import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { finding, type Finding } from '../attack.js'

const project = resolve(import.meta.dirname, '../..')
const head = 'openapi: 3.1.1\ninfo: { title: T, version: "1" }\n'
const patience = 60_000

const aliases = (depth: number, wide: number): string =>
  Array.from({ length: depth }, (_, level) =>
    level === 0
      ? '  x0: &x0 { a: b }'
      : `  x${level}: &x${level} [${Array.from({ length: wide }, () => `*x${level - 1}`).join(', ')}]`,
  ).join('\n')

const schemas = (text: string): string => `${head}paths: {}\ncomponents:\n  schemas:\n${text}`

/** Each with what its answer has to say, or nothing where all that counts is that there is one. */
const contracts = (
  port: number,
): readonly (readonly [what: string, text: string, says?: string])[] => [
  [
    'aliases that multiply',
    `${head}paths: {}\nx-a:\n${aliases(12, 12)}\n`,
    'aliases stand for more',
  ],
  [
    'many aliases of one list',
    `${head}paths: {}\nx-a:\n${aliases(3, 20_000)}\n`,
    'aliases stand for more',
  ],
  ['merged keys', `${head}paths: {}\nx-a: &a { b: 1 }\nx-c: { <<: [${'*a, '.repeat(5000)}*a] }\n`],
  ['an alias in itself', `${head}paths: {}\nx-a: &a [*a]\n`, 'stands for something that holds it'],
  ['brackets without end', `${head}x: ${'['.repeat(500_000)}\n`, "can't be read"],
  ['a device', schemas('    A: { $ref: /dev/zero }\n'), 'it is not a file'],
  ['a terminal', schemas('    A: { $ref: /dev/stdin }\n')],
  [
    'a server that never answers',
    schemas(`    A: { $ref: 'http://127.0.0.1:${port}/a.yaml' }\n`),
    'the network, which is not asked',
  ],
  [
    'a server of the cloud',
    schemas("    A: { $ref: 'http://169.254.169.254/latest/meta-data' }\n"),
    'the network, which is not asked',
  ],
  [
    'an address of another kind',
    schemas("    A: { $ref: 'ftp://127.0.0.1/a' }\n"),
    "Can't resolve",
  ],
  [
    'references in a circle',
    schemas(
      '    A: { $ref: "#/components/schemas/B" }\n    B: { $ref: "#/components/schemas/A" }\n',
    ),
  ],
  [
    'a chain of references',
    schemas(
      Array.from(
        { length: 3000 },
        (_, index) => `    A${index}: { $ref: "#/components/schemas/A${index + 1}" }`,
      ).join('\n') + '\n    A3000: { type: string }\n',
    ),
  ],
  [
    'references that multiply',
    schemas(
      Array.from(
        { length: 30 },
        (_, index) =>
          `    A${index}: { allOf: [{ $ref: "#/components/schemas/A${index + 1}" }, { $ref: "#/components/schemas/A${index + 1}" }] }`,
      ).join('\n') + '\n    A30: { type: object }\n',
    ),
  ],
  [
    'a pattern that runs for ever',
    schemas('    A: { type: string, pattern: "^(a+)+$" }\n'),
    'can double',
  ],
  [
    'a pattern that is slow',
    schemas('    A: { type: string, pattern: "^a*a*a*b$" }\n'),
    'the power of 3',
  ],
]

/** Whether the generator comes to an end with each of them, within a minute and a gigabyte, and writes nothing it should not. */
export async function run(): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-contracts-'))
  const silent = createServer(() => undefined)
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
  try {
    const { port } = silent.address() as AddressInfo
    const findings: Finding[] = []
    for (const [what, text, says] of contracts(port)) {
      const spec = join(folder, 'contract.yaml')
      await writeFile(spec, text)
      const { code, output, seconds } = await generate(spec, join(folder, 'out'))
      const left = (await readdir(folder)).filter((name) => name !== 'contract.yaml')
      const isClean = code === 0 ? left.every((name) => name === 'out') : left.length === 0
      await rm(join(folder, 'out'), { recursive: true, force: true })
      const isSentence = code === 0 || (output.length > 0 && !/\n +at /.test(output))
      const held =
        code !== undefined && isSentence && isClean && (says === undefined || output.includes(says))
      const end = code === undefined ? 'no end' : `ended with ${code}`
      findings.push(
        finding(what, held, `${end} after ${seconds.toFixed(1)} s: ${output.slice(-160).trim()}`),
      )
    }
    return findings
  } finally {
    silent.closeAllConnections()
    silent.close()
    await rm(folder, { recursive: true })
  }
}

async function generate(
  spec: string,
  out: string,
): Promise<{ code: number | undefined; output: string; seconds: number }> {
  const start = performance.now()
  const program = join(project, 'scripts/run.mjs')
  const args = ['--max-old-space-size=1024', program, 'generate/src/cli.ts']
  const child = spawn(process.execPath, [...args, '--spec', spec, '--out', out], {
    // A pipe that nobody writes to.
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  const code = await new Promise<number | undefined>((done) =>
    child.on('close', (given) => done(given ?? undefined)),
  )
  clearTimeout(timer)
  return { code, output, seconds: (performance.now() - start) / 1e3 }
}
