/** `pnpm release:pack`: the tarballs that a release publishes. */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'

import { runCommand, say } from '@dbaas-valkey/contract/command'

import { integrityOf, listFile, type Packed } from '../../publish/tarballs.mjs'
import { fullName, readManifest } from '../packages.js'
import { packAll } from './tarball.js'

const usage = `Usage: pnpm release:pack FOLDER

Packs every built package into FOLDER and writes down which tarballs these are, each with its hash, in the order in which
they are to be published. scripts/release/publish/publish.mjs publishes them, and nothing else.
`

await runCommand({
  usage,
  options: {},
  operands: ['FOLDER'],
  async run({ operands: [given = ''] }) {
    const folder = resolve(given)
    await mkdir(folder, { recursive: true })
    const packed: Packed[] = []
    for (const { package: name, file } of await packAll(folder)) {
      const { version } = await readManifest(name)
      const integrity = await integrityOf(file)
      packed.push({ name: fullName(name), version, file: basename(file), integrity })
      say(`${integrity}  ${basename(file)}\n`)
    }
    await writeFile(join(folder, listFile), `${JSON.stringify(packed, undefined, 2)}\n`)
    return 0
  },
})
