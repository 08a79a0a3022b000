/** The last step of `pnpm release:version`: what is in the tree is now what was released. */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand, say } from '@dbaas-valkey/contract/command'
import { readManifest } from '../packages.js'
import { paths, root } from '@dbaas-valkey/contract/paths'
import { currentSurface, writeReleasedSurface } from '../api-report/released.js'

const usage = `Usage: pnpm release:version

Applies the changesets (versions and CHANGELOGs), has the client name its new version, and moves spec/released.json and
etc/released.json forward, so that the next difference counts from here.
`

await runCommand({
  usage,
  options: {},
  async run() {
    await copyFile(join(root, paths.bundled), paths.released)
    await moveClientVersion()
    await writeReleasedSurface(await currentSurface())
    say('spec/released.json and etc/released.json are now what is in the tree.\n')
    return 0
  },
})

/** A browser's client can't read its package.json, so its version stands in its source as well. */
async function moveClientVersion(): Promise<void> {
  const file = join(root, 'packages/client/src/version.ts')
  const { version } = await readManifest('client')
  const source = await readFile(file, 'utf8')
  await writeFile(file, source.replace(/'\d[^']*'/, `'${version}'`))
}
