/** `pnpm publish:try`: whether publishing survives what may happen to it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { CommandError, runCommand, say } from '@dbaas-valkey/contract/command'

import { integrityOf, listFile, type Packed } from '../../publish/tarballs.mjs'
import { readPublished } from '../../publish/registry.mjs'
import { fullName, packageNames } from '../packages.js'
import { run } from '../process.js'
import { startCuttingProxy } from './cutting-proxy.js'
import { publishInterrupted, type Interruption } from './interrupted.js'
import { createPublisher, publish } from './publisher.js'
import { startRegistry } from './registry.js'
import { createSteps } from './steps.js'

const usage = `Usage: pnpm publish:try

Publishes packages with the names of ours, and nothing in them, to a registry on this machine with the script of the
release workflow: cut off at each package in three ways and run again, and then from main, next and 1.x.
`

const interruptions: readonly (readonly [version: string, Interruption])[] = [
  ['1.0.0', 'request lost'],
  ['1.1.0', 'answer lost'],
  ['1.2.0', 'killed'],
]

/** What is published one after the other, and what the tags are then. */
const channels: readonly (readonly [version: string, branch: string, tags: object])[] = [
  ['1.3.0-next.0', 'next', { latest: '1.2.0', next: '1.3.0-next.0' }],
  ['2.0.0', 'main', { latest: '2.0.0', next: '1.3.0-next.0' }],
  ['1.2.1', '1.x', { latest: '2.0.0', next: '1.3.0-next.0', 'release-1.x': '1.2.1' }],
]

await runCommand({
  usage,
  options: {},
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-publish-'))
    try {
      await tryPublishing(folder)
      return 0
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})

async function tryPublishing(folder: string): Promise<void> {
  const { step, total } = createSteps()
  const registry = await step('Start a registry', () => startRegistry(join(folder, 'registry')))
  const proxy = await startCuttingProxy(registry.url)
  try {
    const publisher = await createPublisher(join(folder, 'publisher'), proxy.url)
    for (const [version, interruption] of interruptions) {
      const tarballs = await packNothing(join(folder, version), version)
      await step(
        `Publish ${version}, cut off at each package (${interruption})`,
        () => publishInterrupted(publisher, proxy, tarballs, 'main', interruption),
        (text) => text,
      )
    }
    for (const [version, branch, tags] of channels) {
      const tarballs = await packNothing(join(folder, version), version)
      const what = `Publish ${version} from ${branch}`
      await step(
        what,
        () => publish(publisher, tarballs, branch),
        (text) => text,
      )
      for (const name of packageNames) await expectTags(proxy.url, fullName(name), tags)
    }
    const old = join(folder, interruptions[0]?.[0] ?? '')
    const refused = await publisher.start(await packNothing(old, '1.0.0', 'else'), 'main').outcome
    if (refused.code === 0)
      throw new CommandError('Another content under a version was not refused.')
    say(`Another content under a version is refused: ${refused.output}`)
    say(`Everything is on the registry once, and the tags are as they must be: ${total()}.\n`)
  } finally {
    await proxy.close()
    await registry.stop()
  }
}

async function expectTags(url: string, name: string, tags: object): Promise<void> {
  const got = JSON.stringify((await readPublished(url, name))?.tags)
  if (got !== JSON.stringify(tags)) {
    throw new CommandError(`The tags of ${name} are ${got}, not ${JSON.stringify(tags)}.`)
  }
}

/** Tarballs with a manifest and nothing else, listed as `pnpm release:pack` lists ours. */
async function packNothing(folder: string, version: string, description = ''): Promise<string> {
  const packed: Packed[] = []
  for (const short of packageNames) {
    const name = fullName(short)
    const content = join(folder, short, 'package')
    await mkdir(content, { recursive: true })
    await writeFile(join(content, 'package.json'), JSON.stringify({ name, version, description }))
    const file = `${short}-${version}.tgz`
    await run('tar', ['-czf', join(folder, file), '-C', join(folder, short), 'package'])
    packed.push({ name, version, file, integrity: await integrityOf(join(folder, file)) })
  }
  await writeFile(join(folder, listFile), JSON.stringify(packed))
  return folder
}
