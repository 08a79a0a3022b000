/** `pnpm pack:check`: whether the tarballs are fit to be published. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { runCommand, say } from '@dbaas-valkey/contract/command'

import type { PackageName } from '../packages.js'
import { tool, tryRun } from '../process.js'
import { problemsOf } from './contents.js'
import { packAll, readTarball, type Tarball } from './tarball.js'

const usage = `Usage: pnpm pack:check

Packs every built package and checks each tarball: publint and attw (are the types wrong?) find nothing, no file lies
outside "files", no test or secret is in it, nothing that "exports" names is missing, no script runs at install.
`

/** Build tools that promise no CommonJS: `require()` loads them from Node 20.19 on. All others have both forms. */
const moduleOnly: readonly PackageName[] = ['compiler']

await runCommand({
  usage,
  options: {},
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-pack-'))
    try {
      const tarballs = await packAll(folder)
      const found = (await Promise.all(tarballs.map(problemsOfTarball))).flat()
      if (found.length > 0) {
        process.stderr.write(`${found.join('\n')}\n`)
        return 1
      }
      say(`${tarballs.length} tarballs are fit to be published.\n`)
      return 0
    } finally {
      await rm(folder, { recursive: true })
    }
  },
})

async function problemsOfTarball({ package: name, file }: Tarball): Promise<string[]> {
  const rules = moduleOnly.includes(name) ? ['--ignore-rules', 'cjs-resolves-to-esm'] : []
  const [files, publint, attw] = await Promise.all([
    readTarball(file),
    tryRun(tool('publint'), ['run', file, '--strict']),
    // Resolvers that know no "exports" are not promised, and Vitest itself is an ES module only.
    tryRun(tool('attw'), [
      file,
      '--profile',
      'node16',
      '--exclude-entrypoints',
      'vitest',
      ...rules,
    ]),
  ])
  return [
    ...problemsOf(files),
    ...(publint.code === 0 ? [] : [publint.output.trim()]),
    ...(attw.code === 0 ? [] : [attw.output.trim()]),
  ].map((problem) => `@dbaas-valkey/${name}: ${problem}`)
}
