/** Says, as outputs of a workflow's step, whether there is something to announce, or something to publish. */
import { readFile, readdir } from 'node:fs/promises'

import { run, runMain } from './command.mjs'
import { packageFolders, readManifest } from './packages.mjs'
import { checkTag } from './preflight.mjs'
import { readPublished } from './registry.mjs'
import { nextStep } from './next-step.mjs'

await runMain(async () => {
  const registry = (await run('npm', ['config', 'get', 'registry'])).trim()
  const packages = []
  let version = ''
  for (const folder of await packageFolders()) {
    const manifest = await readManifest(folder)
    version = manifest.version
    const published = await readPublished(registry, manifest.name)
    packages.push({
      name: manifest.name,
      known: published !== undefined,
      published: published?.integrities[version] !== undefined,
    })
  }
  const pending = await hasPending()
  // A version with changesets behind it has had its tag since it was published.
  const tagged = pending || (await checkTag(version))
  const { announce, publish, notice } = nextStep({ pending, tagged, packages })
  process.stdout.write(`version=${version}\nannounce=${announce}\npublish=${publish}\n`)
  process.stderr.write(`${version}: ${notice}\n`)
})

/** @returns {Promise<boolean>} whether there are changesets that no version tells of yet */
async function hasPending() {
  const names = await readdir('.changeset')
  /** @type {{ mode?: string, changesets?: string[] }} */
  const prerelease = names.includes('pre.json')
    ? JSON.parse(await readFile('.changeset/pre.json', 'utf8'))
    : {}
  const told = prerelease.mode === 'pre' ? (prerelease.changesets ?? []) : []
  return names.some(
    (name) => name.endsWith('.md') && name !== 'README.md' && !told.includes(name.slice(0, -3)),
  )
}
