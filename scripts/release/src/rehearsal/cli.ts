/** `pnpm release:dry`: a whole release, from the contract as it is edited to installed packages, on this machine. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { runCommand, say } from '@dbaas-valkey/contract/command'

import { fullName } from '../packages.js'
import { trialTable } from '../pack/table.js'
import { installTools } from '../pack/tools.js'
import { tryConsumer } from '../pack/trial.js'
import { copyWorkingTree } from './copy.js'
import { startCuttingProxy } from './cutting-proxy.js'
import { publishInterrupted } from './interrupted.js'
import { createPublisher } from './publisher.js'
import { startRegistry } from './registry.js'
import { rehearse } from './release.js'
import { createSteps } from './steps.js'

const usage = `Usage: pnpm release:dry

Rehearses a release of the working tree in a copy of it: generates the packages, describes the difference from the
last release, writes and applies the changesets, builds, packs, publishes to a registry of its own on this machine, cut off
at each package and run again, installs from there into a project outside the workspace and tries the packages as pnpm pack:try does. Changes nothing
here, and reaches nothing outside but the registry that npm uses for everybody else's packages.
`

await runCommand({
  usage,
  options: {},
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-release-'))
    try {
      return await releaseIn(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})

async function releaseIn(folder: string): Promise<number> {
  const copy = join(folder, 'copy')
  const consumer = join(folder, 'consumer')
  const tarballs = join(folder, 'tarballs')
  const release = rehearse(copy)
  const { step, total } = createSteps()
  const registry = await step('Start a registry', () => startRegistry(join(folder, 'registry')))
  const proxy = await startCuttingProxy(registry.url)
  try {
    const tools = await step('Get compilers, bundlers and Nodes', installTools)
    await step('Copy the working tree', () => copyWorkingTree(copy))
    await step('Install its dependencies', release.install)
    await step('Generate the packages', release.generate)
    const before = await release.version()
    await step('Build them', release.build)
    await step('Describe the difference from the last release', release.describe, (text) => text)
    await step('Apply the changesets', release.applyChangesets)
    const version = await release.version()
    if (version === before) say(`         Nothing to release: ${version} is tried as it is.\n`)
    else {
      say(`         Version ${before} becomes ${version}.\n\n`)
      for (const name of ['client', 'validator']) {
        const entry = await release.changelogEntry(name, version)
        say(`CHANGELOG of ${fullName(name)}:\n\n${entry.trim()}\n\n`)
      }
    }
    await step('Build with the new version', release.build)
    await step('Commit', release.commit)
    await step('Pack', () => release.pack(tarballs))
    const publisher = await createPublisher(join(folder, 'publisher'), proxy.url, copy)
    const publish = (): Promise<string> =>
      publishInterrupted(publisher, proxy, tarballs, 'main', 'answer lost')
    await step('Publish, cut off at each package', publish, (text) => text)
    await step('Merge the release notes', release.notes, (text) => text)
    await step('Install', () => release.installAsStranger(consumer, version, registry))
    say(`\nFrom the edited contract to installed packages: ${total()}.\n\n`)
    const trials = await step('Try them', () => tryConsumer(consumer, tools), trialTable)
    say(`The whole release: ${total()}.\n`)
    return trials.every(({ passed }) => passed) ? 0 : 1
  } finally {
    await proxy.close()
    await registry.stop()
  }
}
