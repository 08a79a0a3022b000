import { execFile, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

import type { Bundles } from './bundle.js'
import { chromium } from './install.js'
import type { Finding } from './suite/harness.js'

/** Runs the suite on one runtime. */
export interface Driver {
  readonly name: string
  /** How it runs a program that is there as a file; absent for what runs none. */
  readonly command?: readonly string[]
  run(bundles: Bundles, endpoint: string): Promise<Finding[]>
}

const modules = join(import.meta.dirname, 'node_modules')
const execute = promisify(execFile)

export const drivers: readonly Driver[] = [
  command('Node 20', process.execPath),
  command('Node 22', join(modules, 'node22/bin/node')),
  command('Node 24', join(modules, 'node24/bin/node')),
  command('Node 26', join(modules, 'node26/bin/node')),
  command('Bun', join(modules, '@oven/bun-linux-x64/bin/bun')),
  command('Deno', join(modules, '@deno/linux-x64-glibc/deno'), 'run', '--allow-all'),
  { name: 'workerd', run: runWorkerd },
  { name: 'Chromium', run: runChromium },
]

/** A runtime that takes a file and prints. */
function command(name: string, program: string, ...args: readonly string[]): Driver {
  return {
    name,
    command: [program, ...args],
    async run({ process: file }, endpoint) {
      const { stdout } = await execute(program, [...args, file, endpoint, name.replace(' ', '')], {
        timeout: 120_000,
      })
      return JSON.parse(stdout) as Finding[]
    },
  }
}

async function runWorkerd({ worker }: Bundles, endpoint: string): Promise<Finding[]> {
  const port = await freePort()
  const config = join(dirname(worker), 'workerd.capnp')
  writeFileSync(config, workerdConfig(port))
  const program = join(modules, '@cloudflare/workerd-linux-64/bin/workerd')
  const child = spawn(program, ['serve', config], { stdio: ['ignore', 'inherit', 'inherit'] })
  try {
    const url = `http://127.0.0.1:${port}/?endpoint=${encodeURIComponent(endpoint)}`
    const response = await untilAnswered(url)
    return (await response.json()) as Finding[]
  } finally {
    child.kill()
  }
}

function workerdConfig(port: number): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "worker.mjs", esModule = embed "worker.mjs")],
      compatibilityDate = "2026-11-01",
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["local", "private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "suite")],
);
`
}

async function untilAnswered(url: string): Promise<Response> {
  for (let tries = 0; ; tries++) {
    try {
      return await fetch(url)
    } catch (error) {
      if (tries === 50) throw error
      await delay(100)
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function runChromium(_: Bundles, endpoint: string): Promise<Finding[]> {
  const { chromium: browsers } = await import('playwright-core')
  const browser = await browsers.launch({ executablePath: chromium(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(new URL(endpoint).origin)
    await page.waitForFunction('globalThis.runSuite')
    return (await page.evaluate(`runSuite('${endpoint}', 'Chromium')`)) as Finding[]
  } finally {
    await browser.close()
  }
}
