import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const here = import.meta.dirname
const root = resolve(here, '..')
const packed = join(here, '.packed')

/** Builds and packs the client, the command line, the MCP server and the compiler, and installs the tarballs as a user would, beside the runtimes. */
export function install(): void {
  rmSync(packed, { recursive: true, force: true })
  mkdirSync(packed)
  run(
    'pnpm',
    [
      'exec',
      'turbo',
      'run',
      'build',
      '--filter=@dbaas-valkey/cli',
      '--filter=@dbaas-valkey/mcp',
      '--filter=@dbaas-valkey/compiler',
      '--filter=@dbaas-valkey/emulator',
      '--output-logs=errors-only',
    ],
    root,
  )
  for (const name of ['types', 'validator', 'client', 'cli', 'mcp', 'compiler']) {
    run('pnpm', ['pack', '--pack-destination', packed], join(root, 'packages', name))
  }
  const tarballs = readdirSync(packed).map((file) => join(packed, file))
  // What was installed from a tarball before is not looked at again while its version stays the same.
  rmSync(join(here, 'node_modules/@dbaas-valkey'), { recursive: true, force: true })
  // The runtimes' own install scripts only look for a program that the packages beside them bring.
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund']
  run('npm', ['install', ...flags, ...tarballs], here)
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', here], here)
}

/** Chromium comes with the system; where it isn't, the command to get it. */
export function chromium(): string {
  const path = '/usr/bin/chromium'
  if (existsSync(path)) return path
  throw new Error(
    `There is no ${path}. On Debian: apt-get install --no-install-recommends chromium`,
  )
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`)
}
