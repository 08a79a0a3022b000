import { join } from 'node:path'

import { installOnce } from '../install-once.js'

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

/** The tools, called by their paths: two packages that supply `tsc` shadow each other. */
export async function installTools(): Promise<Tools> {
  const folder = await installOnce('tools', versions)
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
export function nodePackage(): string {
  const system = process.platform === 'win32' ? 'win' : process.platform
  return `node-${system}-${process.arch}`
}
