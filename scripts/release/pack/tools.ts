import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../process.js'

/** What strangers use, in the versions that we promise to work with. */
const versions = {
  typescript59: 'npm:typescript@5.9.3',
  typescript6: 'npm:typescript@6.0.3',
  typescript7: 'npm:typescript@7.0.2',
  node22: `npm:${nodePackage()}@22.23.3`,
  node24: `npm:${nodePackage()}@24.21.0`,
  esbuild: '0.28.2',
  vite: '8.3.8',
}

export interface Tools {
  readonly compilers: readonly Program[]
  readonly nodes: readonly Program[]
  readonly esbuild: string
  readonly vite: string
}

export interface Program {
  readonly name: string
  readonly path: string
}

/** Installs the tools once for this machine, in a folder of their own: two packages that supply `tsc` shadow each other. */
export async function installTools(): Promise<Tools> {
  const manifest = JSON.stringify({ private: true, dependencies: versions })
  const hash = createHash('sha256').update(manifest).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), `dbaas-valkey-tools-${hash}`)
  if (!existsSync(folder)) {
    const aside = `${folder}-${process.pid}`
    await mkdir(aside)
    await writeFile(join(aside, 'package.json'), manifest)
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: aside })
    await rename(aside, folder).catch(() => rm(aside, { recursive: true }))
  }
  const inside = (...path: string[]): string => join(folder, 'node_modules', ...path)
  return {
    compilers: [
      { name: 'TypeScript 5.9', path: inside('typescript59', 'bin', 'tsc') },
      { name: 'TypeScript 6', path: inside('typescript6', 'bin', 'tsc') },
      { name: 'TypeScript 7', path: inside('typescript7', 'bin', 'tsc') },
    ],
    nodes: [
      { name: `Node ${process.versions.node.split('.')[0]}`, path: process.execPath },
      { name: 'Node 22', path: inside('node22', 'bin', 'node') },
      { name: 'Node 24', path: inside('node24', 'bin', 'node') },
    ],
    esbuild: inside('esbuild', 'bin', 'esbuild'),
    vite: inside('vite', 'bin', 'vite.js'),
  }
}

/** The package that holds a Node for this machine. */
function nodePackage(): string {
  const system = process.platform === 'win32' ? 'win' : process.platform
  return `node-${system}-${process.arch}`
}
