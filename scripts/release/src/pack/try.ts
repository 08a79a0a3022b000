/** `pnpm pack:try`: whether a stranger can use the tarballs. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { runCommand, say } from '@dbaas-valkey/contract/command'

import { fullName } from '../packages.js'
import { createConsumer } from './consumer.js'
import { trialTable } from './table.js'
import { packAll } from './tarball.js'
import { installTools } from './tools.js'
import { tryConsumer } from './trial.js'

const usage = `Usage: pnpm pack:try

Packs the built packages, installs the tarballs with npm into a throw-away project outside the workspace, and there
compiles, bundles and runs a program that uses every package against the emulator: TypeScript 5.9, 6 and 7 with nodenext,
node16 and bundler resolution, strict and with skipLibCheck off; Vite and esbuild; this Node, 22 and 24, with import and
require, the command line, the MCP server with the official client, and the compiler. Prints a table of what passed.
The tools are installed once, below the system's folder for temporary files.
`

await runCommand({
  usage,
  options: {},
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-try-'))
    try {
      const [tools, tarballs] = await Promise.all([installTools(), packAll(folder)])
      const dependencies = tarballs.map(
        ({ package: name, file }) => [fullName(name), `file:${file}`] as const,
      )
      const consumer = join(folder, 'consumer')
      await createConsumer(consumer, Object.fromEntries(dependencies))
      const trials = await tryConsumer(consumer, tools)
      say(trialTable(trials))
      return trials.every(({ passed }) => passed) ? 0 : 1
    } finally {
      await rm(folder, { recursive: true })
    }
  },
})
