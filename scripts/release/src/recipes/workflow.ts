import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'

import type { Trial } from '../pack/trial.js'
import { tryRun } from '../process.js'
import { shellWith } from '../readme/runs.js'
import { recipes } from './project.js'

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly if?: string }[] }>
  >
}

/** What `npm test` does in the project: it asks the emulator that the workflow leads it to. */
const test = `import { createClient } from '@dbaas-valkey/client'
console.log((await createClient().listDbaasServices())['dbaas-services'].length)
`

/**
 * Runs the steps of the workflow for GitHub as its runner does: each in a shell of its own, with the variables that the steps
 * before it have left. What prepares the machine is left out: the server and the packages are here.
 */
export async function tryWorkflow(project: string): Promise<Trial> {
  const start = performance.now()
  const text = await readFile(join(recipes, 'github-actions.yml'), 'utf8')
  const { jobs } = parse(text) as Workflow
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  const commands = steps.flatMap(({ run: command, if: condition }) =>
    command === undefined || condition !== undefined || prepares(command) ? [] : [command],
  )
  const folder = join(project, 'workflow')
  await mkdir(folder)
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'))
  await writeFile(join(folder, 'package.json'), '{"scripts":{"test":"node test.mjs"}}')
  await writeFile(join(folder, 'test.mjs'), test)
  const variables = join(folder, 'env')
  await writeFile(variables, '')
  let output = ''
  let failed = commands.length === 0
  for (const command of [...commands, 'npx @dbaas-valkey/emulator stop']) {
    const env = { ...(await readVariables(variables)), GITHUB_ENV: variables }
    const end = await tryRun('bash', ['-e', '-c', command], {
      cwd: folder,
      env: { ...shellWith(process.execPath), ...env },
      timeout: 120_000,
    })
    output += `$ ${command}\n${end.output}\n`
    failed ||= end.code !== 0
  }
  const seconds = (performance.now() - start) / 1000
  return { name: `GitHub, ${commands.length} steps`, passed: !failed, seconds, output }
}

function prepares(command: string): boolean {
  return command.startsWith('sudo ') || command === 'npm ci'
}

/** Reads lines such as `NAME=value`, the form that the runner takes for values of one line. */
async function readVariables(file: string): Promise<Record<string, string>> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.includes('='))
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
}
