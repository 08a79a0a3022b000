import { execFileSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { build } from 'esbuild'

import type { Contender } from '../contender.js'
import { body, endpoint, mockFetch } from '../mock.js'

/** What is used of a client that hey-api generates from our contract. */
interface Generated {
  readonly client: { setConfig(config: object): unknown }
  readonly createDbaasServiceValkey: (options: object) => Promise<unknown>
}

/** Generates hey-api's client from the contract into the cache, and loads it. */
export async function heyApi(root: string): Promise<Contender> {
  const folder = join(root, 'node_modules/.cache/dbaas-valkey/hey-api')
  await mkdir(folder, { recursive: true })
  // Its command, not its API: that brings the types of every framework it knows into the type-check.
  const command = join(root, 'bench/node_modules/@hey-api/openapi-ts/bin/run.js')
  const contract = join(root, 'packages/types/openapi.json')
  execFileSync(process.execPath, [command, '-i', contract, '-o', join(folder, 'src'), '-s'], {
    stdio: 'ignore',
  })
  const outfile = join(folder, 'bundle.mjs')
  await build({
    stdin: {
      contents: `export { client } from './src/client.gen'\nexport { createDbaasServiceValkey } from './src/sdk.gen'`,
      resolveDir: folder,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
  })
  const { client, createDbaasServiceValkey } = (await import(
    pathToFileURL(outfile).href
  )) as Generated
  client.setConfig({ baseUrl: endpoint, fetch: mockFetch })
  return {
    name: 'hey-api',
    call: () => createDbaasServiceValkey({ path: { name: 'cache' }, body }),
  }
}
