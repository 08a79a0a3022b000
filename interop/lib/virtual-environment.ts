import { copyFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Workspace } from './client.js'

/** The Python of the client's virtual environment. */
export function pythonIn({ cache }: Workspace): string {
  return join(cache, 'venv/bin/python')
}

/** Installs exactly what the client's requirements.txt says, by hash; nothing when that is installed already. */
export async function installRequirements(workspace: Workspace): Promise<void> {
  const { source, cache, execute } = workspace
  const wanted = join(source, 'requirements.txt')
  const installed = join(cache, 'installed.txt')
  if (await haveSameText(wanted, installed)) return
  const venv = join(cache, 'venv')
  await rm(venv, { recursive: true, force: true })
  await execute({ command: 'python3', args: ['-m', 'venv', venv] })
  const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes']
  await execute({
    command: pythonIn(workspace),
    args: ['-m', 'pip', 'install', ...options, '-r', wanted],
  })
  await copyFile(wanted, installed)
}

async function haveSameText(one: string, other: string): Promise<boolean> {
  const texts = await Promise.all(
    [one, other].map((path) => readFile(path, 'utf8').catch(() => undefined)),
  )
  return texts[0] !== undefined && texts[0] === texts[1]
}
