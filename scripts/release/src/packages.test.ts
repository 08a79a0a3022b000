import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'
import { root } from '@dbaas-valkey/contract/paths'

import { fullName, packageNames, readManifest } from './packages.js'

test('every package that may be published is in the fixed group of .changeset/config.json', async () => {
  const folders = await readdir(join(root, 'packages'))
  const manifests = await Promise.all(folders.map(readManifest))
  const published = manifests.filter((manifest) => manifest.private !== true)
  expect([...packageNames].map(fullName).toSorted()).toEqual(
    published.map(({ name }) => name).toSorted(),
  )
})

test('each package comes after those that it depends on', async () => {
  const names = packageNames.map(fullName)
  const manifests = await Promise.all(packageNames.map(readManifest))
  const early = manifests.flatMap(({ dependencies }, index) =>
    Object.keys(dependencies ?? {}).filter((name) => names.indexOf(name) >= index),
  )
  expect(early).toEqual([])
})

test('all packages have one version', async () => {
  const manifests = await Promise.all(packageNames.map(readManifest))
  expect(new Set(manifests.map(({ version }) => version)).size).toBe(1)
})
