import { join } from 'node:path'

import type { BuildOptions } from 'esbuild'

/** What each kind of runtime is given to run. */
export interface Bundles {
  readonly process: string
  readonly worker: string
  readonly page: string
}

/** Bundles the suite with the installed client: for processes into a file, for the others as text. */
export async function bundle(folder: string): Promise<Bundles> {
  // Loaded only now: it has been installed a moment ago.
  const { build } = await import('esbuild')
  const one = async (name: string, options: BuildOptions): Promise<string> => {
    const outfile = join(folder, `${name}.mjs`)
    await build({
      entryPoints: [join(import.meta.dirname, 'programs', `${name}.ts`)],
      bundle: true,
      format: 'esm',
      outfile,
      ...options,
    })
    return outfile
  }
  return {
    process: await one('process', {
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: ['import'],
    }),
    worker: await one('worker', { platform: 'browser' }),
    page: await one('page', { platform: 'browser' }),
  }
}
