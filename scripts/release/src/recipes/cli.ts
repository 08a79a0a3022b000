/** `pnpm recipes:try`: whether the recipes of the emulator's README work for a stranger. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { runCommand, say } from '@dbaas-valkey/contract/command'

import { trialTable } from '../pack/table.js'
import { packAll } from '../pack/tarball.js'
import { installTools } from '../pack/tools.js'
import { createProject } from './project.js'
import { tryJest } from './jest.js'
import { tryTestcontainers } from './testcontainers.js'
import { tryWorkflow } from './workflow.js'

const usage = `Usage: pnpm recipes:try

Packs the built packages, installs the tarballs with Jest, ts-jest, babel-jest and Testcontainers into a throw-away folder
outside the workspace, and tries there what lies in examples/emulator/recipes/: Jest with CommonJS and with ES modules, with
and without ts-jest, on this Node and on 24; the steps of the workflow for GitHub, one after the other as its runner does;
and whether the test for Testcontainers compiles: to run it, a container engine would have to be here.
`

await runCommand({
  usage,
  options: {},
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'dbaas-valkey-recipes-'))
    try {
      const [{ nodes }, tarballs] = await Promise.all([installTools(), packAll(folder)])
      const project = join(folder, 'project')
      await createProject(project, tarballs)
      const trials = [
        ...(await tryJest(
          project,
          nodes.filter(({ name }) => name !== 'Node 22'),
        )),
        await tryTestcontainers(project),
        await tryWorkflow(project),
      ]
      say(trialTable(trials))
      return trials.every(({ passed }) => passed) ? 0 : 1
    } finally {
      await rm(folder, { recursive: true })
    }
  },
})
