import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { clients } from '../clients.js'

const documents = ['docs/clients.md', 'packages/emulator/README.md'].map((path) => ({
  path,
  text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
}))
const versions = clients.flatMap(({ libraries }) =>
  Object.entries(libraries)
    .filter(([name]) => name !== 'requests-exoscale-auth')
    .map(([name, version]) => ({ name, version: version.replace(/^v|\.RELEASE$/g, '') })),
)

test.each(documents)('$path names the version of every library that is run', ({ text }) => {
  expect(versions.filter(({ version }) => !text.includes(version))).toEqual([])
})

const folder = join(import.meta.dirname, '..')
/** Clients without a lock file, since no registry serves them. */
const builtByHand = ['exo', 'terraform', 'java-sdk']
const locked = clients
  .filter(({ name }) => !builtByHand.includes(name))
  .map(({ name, libraries }) => ({
    name,
    versions: Object.entries(libraries).filter(
      ([library]) => !library.startsWith('requests signed'),
    ),
    locks: [`${name}/requirements.txt`, `${name}/pom.xml`, `${name}/go.mod`, 'package.json']
      .map((file) => join(folder, file))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n'),
  }))

test.each(locked)('$name: the versions that it reports are those that are installed', (client) => {
  expect(client.versions.filter(([, version]) => !client.locks.includes(version))).toEqual([])
})
