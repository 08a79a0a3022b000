import { join } from 'node:path'

import { installOnce } from '@dbaas-valkey/release/install-once'
import { nodePackage } from '@dbaas-valkey/release/pack/tools'

import { peerPackages, writeConfigurations } from './contenders.js'

/** Where the peers are, and the Node that runs every contender. */
export interface Installed {
  readonly node: string
  readonly modules: string
}

const nodeVersion = '24.21.0'

/** Installs the peers and a Node that is new enough for them, once, outside of the repository. */
export async function installPeers(): Promise<Installed> {
  const folder = await installOnce('documents', {
    ...peerPackages,
    node24: `npm:${nodePackage()}@${nodeVersion}`,
  })
  await writeConfigurations(folder)
  const modules = join(folder, 'node_modules')
  return { node: join(modules, 'node24/bin/node'), modules }
}
