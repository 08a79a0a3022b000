import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { CommandError } from '@dbaas-valkey/contract/command'
import { root } from '@dbaas-valkey/contract/paths'

import { installOnce } from '../install-once.js'
import { run } from '../process.js'

/** The npm that publishes: the first that can be a trusted publisher is newer than that of Node 20. */
const npm = { npm: '11.19.1' }

export interface Publisher {
  /** Starts the script that the workflow starts, and collects what it says. */
  start(tarballs: string, branch: string): Publishing
}

export interface Publishing {
  /** Ends it where it is, and npm with it. */
  kill(): void
  readonly outcome: Promise<{ readonly code: number | null; readonly output: string }>
}

/**
 * Prepares what the script asks of its surroundings: an npm that is new enough and knows a registry, and a repository
 * whose origin can be asked for tags.
 *
 * @param repository - a clone; where it is missing, an empty one is made
 */
export async function createPublisher(
  folder: string,
  registry: string,
  repository?: string,
): Promise<Publisher> {
  const tools = await installOnce('npm', npm)
  await mkdir(folder, { recursive: true })
  const config = join(folder, 'npmrc')
  // A registry on this machine takes any token.
  const token = `//${new URL(registry).host}/:_authToken=dry-run`
  await writeFile(
    config,
    `registry=${registry}\n${token}\nfetch-retries=0\nupdate-notifier=false\n`,
  )
  const cwd = repository ?? (await emptyRepository(folder))
  const env = {
    ...process.env,
    PATH: `${join(tools, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
    npm_config_userconfig: config,
    npm_config_registry: registry,
  }
  return {
    start(tarballs, branch) {
      const script = join(root, 'scripts', 'release', 'publish', 'publish.mjs')
      const child = spawn(process.execPath, [script, tarballs, '--branch', branch], {
        cwd,
        env,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
      return {
        kill() {
          if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        },
        outcome: once(child, 'close').then(([code]) => ({ code: code as number | null, output })),
      }
    },
  }
}

/** Publishes to the end. */
export async function publish(
  publisher: Publisher,
  tarballs: string,
  branch: string,
): Promise<string> {
  const { code, output } = await publisher.start(tarballs, branch).outcome
  if (code !== 0) throw new CommandError(`publish.mjs ended with ${code}:\n${output.trim()}`)
  return output
}

async function emptyRepository(folder: string): Promise<string> {
  const [origin, clone] = [join(folder, 'origin.git'), join(folder, 'clone')]
  await run('git', ['init', '--quiet', '--bare', origin])
  await run('git', ['clone', '--quiet', origin, clone])
  const author = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@example.org']
  await run('git', [...author, 'commit', '--quiet', '--allow-empty', '-m', 'Start'], { cwd: clone })
  return clone
}
