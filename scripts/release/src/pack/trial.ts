import { availableParallelism } from 'node:os'
import { join } from 'node:path'

import { tryRun } from '../process.js'
import { packagesWithInstallScripts } from './consumer.js'
import type { Tools } from './tools.js'

/** One way to use the packages, and whether it works. */
export interface Trial {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  /** What was printed, for the reader of a failure. */
  readonly output: string
}

interface Step {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

/** Compiles, bundles and runs a consumer's programs in every way that we promise, and answers what passed. */
export async function tryConsumer(folder: string, tools: Tools): Promise<Trial[]> {
  // First what writes files, then what runs them; that is mostly waiting, so that compilers run beside it.
  const [emitting, ...checking] = compilations(tools)
  const cores = availableParallelism()
  const writing = [...(emitting === undefined ? [] : [emitting]), ...bundles(tools)]
  const written = await inParallel(cores, writing, folder)
  const [checked, ran] = await Promise.all([
    inParallel(cores, checking, folder),
    inParallel(2 * cores, executions(tools), folder),
  ])
  const scripts = await packagesWithInstallScripts(folder)
  const installation: Trial = {
    name: 'no package runs a script at install',
    passed: scripts.length === 0,
    seconds: 0,
    output: scripts.join('\n'),
  }
  return [...written, ...checked, ...ran, installation]
}

function compilations({ compilers }: Tools): Step[] {
  return compilers.flatMap(({ name, path }, index) =>
    ['nodenext', 'node16', 'bundler'].map((resolution) => ({
      name: `${name}, ${resolution} resolution`,
      command: process.execPath,
      // The programs that are run below are those that the first compiler writes.
      args: [path, '-p', `tsconfig.${resolution}.json`, ...(index === 0 ? [] : ['--noEmit'])],
    })),
  )
}

function bundles({ esbuild, vite }: Tools): Step[] {
  return [
    { name: 'Vite bundle', command: process.execPath, args: [vite, 'build'] },
    {
      name: 'esbuild bundle',
      command: esbuild,
      args: [
        'program.mts',
        '--bundle',
        '--format=esm',
        '--target=es2022',
        '--log-level=warning',
        '--external:@dbaas-valkey/emulator',
        '--outfile=out/esbuild/program.mjs',
      ],
    },
  ]
}

function executions({ nodes }: Tools): Step[] {
  const [first] = nodes
  return [
    ...nodes.flatMap(({ name, path }) => [
      { name: `${name}, ES module`, command: path, args: [join('out', 'program.mjs')] },
      { name: `${name}, CommonJS require`, command: path, args: [join('out', 'program.cjs')] },
      { name: `${name}, the command line`, command: path, args: ['command.mjs'] },
      { name: `${name}, the MCP server`, command: path, args: ['mcp.mjs'] },
      { name: `${name}, the compiler`, command: path, args: ['compiler.mjs'] },
    ]),
    ...['vite', 'esbuild'].map((bundler) => ({
      name: `${first?.name ?? ''}, the ${bundler} bundle`,
      command: first?.path ?? process.execPath,
      args: [join('out', bundler, 'program.mjs')],
    })),
  ]
}

async function inParallel(width: number, steps: readonly Step[], folder: string): Promise<Trial[]> {
  const trials: Trial[] = []
  const queue = [...steps.entries()]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, { name, command, args }] = next
      const start = performance.now()
      const { code, output } = await tryRun(command, args, { cwd: folder })
      const seconds = (performance.now() - start) / 1000
      trials[index] = { name, passed: code === 0, seconds, output }
    }
  }
  await Promise.all(Array.from({ length: width }, work))
  return trials
}
