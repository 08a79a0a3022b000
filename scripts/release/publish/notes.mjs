/** Prints the release notes of a version: what the CHANGELOGs of all packages say of it. */
import { readFile } from 'node:fs/promises'

import { runMain } from './command.mjs'
import { mergeNotes } from './merge-notes.mjs'
import { packageFolders, readManifest } from './packages.mjs'

await runMain(async () => {
  const packages = []
  let version = ''
  for (const folder of await packageFolders()) {
    const manifest = await readManifest(folder)
    version = manifest.version
    const changelog = await readFile(`${folder}/CHANGELOG.md`, 'utf8')
    packages.push({ name: manifest.name, changelog })
  }
  process.stdout.write(mergeNotes(version, packages))
})
