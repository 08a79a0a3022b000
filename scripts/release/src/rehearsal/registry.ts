import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { stringify } from 'yaml'
import { CommandError } from '@dbaas-valkey/contract/command'

import { installOnce } from '../install-once.js'
import { run } from '../process.js'

/** The last version that runs on Node 20. It asks for node-fetch by a tag that not every registry knows. */
const verdaccio = { verdaccio: '6.7.4' }
const overrides = { 'node-fetch': '2.7.0' }

export interface Registry {
  readonly url: string
  stop(): Promise<void>
}

/** Starts a registry on loopback that takes our packages and hands out all others from the one that npm uses. */
export async function startRegistry(folder: string): Promise<Registry> {
  const tools = await installOnce('registry', verdaccio, overrides)
  const upstream = (await run('npm', ['config', 'get', 'registry'])).trim().split('\n').at(-1)
  const port = await freePort()
  const config = join(folder, 'config.yaml')
  await mkdir(folder, { recursive: true })
  await writeFile(config, stringify(configuration(folder, upstream ?? '')))
  const program = join(tools, 'node_modules', 'verdaccio', 'bin', 'verdaccio')
  const child = spawn(
    process.execPath,
    [program, '--config', config, '--listen', `127.0.0.1:${port}`],
    { stdio: 'ignore' },
  )
  const url = `http://127.0.0.1:${port}/`
  // Whatever ends this process ends the registry as well.
  process.once('exit', () => child.kill())
  await untilItAnswers(`${url}-/ping`, () => child.exitCode)
  return {
    url,
    async stop() {
      if (child.exitCode !== null) return
      child.kill()
      await once(child, 'exit')
    },
  }
}

function configuration(folder: string, upstream: string): object {
  return {
    storage: join(folder, 'storage'),
    uplinks: { upstream: { url: upstream } },
    packages: {
      '@dbaas-valkey/*': { access: '$all', publish: '$all' },
      '**': { access: '$all', proxy: 'upstream' },
    },
    log: { type: 'stdout', level: 'error' },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('A port has no number.')
  return address.port
}

async function untilItAnswers(url: string, exitCode: () => number | null): Promise<void> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline && exitCode() === null) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok === true) return
    await sleep(100)
  }
  throw new CommandError(`The local registry did not start (it ended with ${exitCode()}).`)
}
