/** The last step of `pnpm release:version`: what is in the tree is now what was released. */
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand, say } from '../command.js'
import { paths, root } from '../paths.js'
import { currentSurface, writeReleasedSurface } from '../surface/released.js'

const usage = `Usage: pnpm release:version

Applies the changesets (versions and CHANGELOGs) and moves spec/released.json and etc/released.json forward, so that
the next difference counts from here.
`

await runCommand({
  usage,
  options: {},
  async run() {
    await copyFile(join(root, paths.bundled), paths.released)
    await writeReleasedSurface(await currentSurface())
    say('spec/released.json and etc/released.json are now what is in the tree.\n')
    return 0
  },
})
