/**
 * `pnpm --filter @dbaas-valkey/mcp conformance`: those of the protocol's official tests that ask nothing of a server but what
 * ours has. The others call tools that a server made for them has (`test_simple_text`), or try resources, prompts and logging.
 * They want Node 22, and are installed with it into a folder that is kept.
 */
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { startHttp } from './http.js'

const scenarios = ['server-initialize', 'ping', 'tools-list']

const here = import.meta.dirname
const folder = join(here, '../node_modules/.cache/conformance')

install()
const { url, stop } = await startHttp()
for (const scenario of scenarios) {
  const output = await run(scenario)
  const passed = /Passed: [1-9]\d*\/\d+, 0 failed/.test(output)
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${scenario}\n${passed ? '' : output}`)
  if (!passed) process.exitCode = 1
}
await stop()

function install(): void {
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(join(here, file), join(folder, file))
  }
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  const { status, stderr } = spawnSync('npm', ['ci', ...flags], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm ci ended with ${status}:\n${stderr}`)
}

/** @returns all that the tests printed */
function run(scenario: string): Promise<string> {
  const node = join(folder, 'node_modules/node22/bin/node')
  const program = join(folder, 'node_modules/@modelcontextprotocol/conformance/dist/index.js')
  // It leaves a folder of results where it runs.
  const child = spawn(node, [program, 'server', '--url', url, '--scenario', scenario], {
    cwd: folder,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  return new Promise((resolve) => child.once('close', () => resolve(output)))
}
