import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { CommandError } from '@dbaas-valkey/contract/command'

import { readPublished } from '../../publish/registry.mjs'
import { listFile, type Packed } from '../../publish/tarballs.mjs'
import type { CuttingProxy } from './cutting-proxy.js'
import { publish, type Publisher } from './publisher.js'

/** What ends a publish before its end. */
export type Interruption = 'request lost' | 'answer lost' | 'killed'

/**
 * Publishes while each run is cut off one package further on, and then once more to the end.
 *
 * @returns what the runs said, and how they ended
 * @throws {@link CommandError} when a package is not on the registry in the end as it was packed, or was taken twice
 */
export async function publishInterrupted(
  publisher: Publisher,
  proxy: CuttingProxy,
  tarballs: string,
  branch: string,
  interruption: Interruption,
): Promise<string> {
  const packed = JSON.parse(await readFile(join(tarballs, listFile), 'utf8')) as readonly Packed[]
  const before = proxy.taken.length
  const said: string[] = []
  for (const { name } of packed) {
    proxy.cutAfter(1, interruption === 'request lost' ? 'request' : 'answer')
    const publishing = publisher.start(tarballs, branch)
    if (interruption === 'killed') void proxy.cut.then(publishing.kill)
    const { code, output } = await publishing.outcome
    said.push(`Cut off at ${name} (${interruption}), ended with ${code ?? 'a signal'}:\n${output}`)
  }
  proxy.cutAfter(Number.POSITIVE_INFINITY, 'request')
  said.push(`Run once more:\n${await publish(publisher, tarballs, branch)}`)
  await expectOnce(proxy, packed, proxy.taken.slice(before))
  return said.join('\n')
}

async function expectOnce(
  { url }: CuttingProxy,
  packed: readonly Packed[],
  taken: readonly string[],
): Promise<void> {
  for (const { name, version, integrity } of packed) {
    const there = (await readPublished(url, name))?.integrities[version]
    const times = taken.filter(
      (path) => path.toLowerCase() === `/${name.replace('/', '%2f')}`,
    ).length
    if (there === integrity && times === 1) continue
    throw new CommandError(
      `${name}@${version} was taken ${times} times; the registry has ${there}.`,
    )
  }
}
