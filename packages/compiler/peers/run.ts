/**
 * `pnpm --filter @dbaas-valkey/compiler try:peers`: runs the recipes of the README with the packages that they are for, hey-api's
 * and openapi-typescript's, on a Node that is new enough for both.
 */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'

import { installOnce } from '@dbaas-valkey/release/install-once'
import { nodePackage } from '@dbaas-valkey/release/pack/tools'

const run = promisify(execFile)
const here = resolve(import.meta.dirname, '..')
const recipes = resolve(here, '../../examples/compiler')

const packages = {
  '@hey-api/openapi-ts': '0.99.0',
  'openapi-fetch': '0.17.0',
  'openapi-typescript': '7.13.0',
  typescript: '5.9.3',
  tsx: '4.23.15',
  '@types/node': '20.19.43',
  node24: `npm:${nodePackage()}@24.21.0`,
}

/** What a recipe prints, beside other things: that what the document does not allow was found. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  'quickstart.sh': ['Ada is a cat'],
  'peers/openapi-typescript.sh': ['kind must be one of'],
  'peers/hey-api.sh': ['kind must be one of', 'limit must be at most 100'],
}

const project = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['src'],
}

const installed = await installOnce('compiler-peers', packages)
const modules = join(installed, 'node_modules')
const folder = await mkdtemp(join(tmpdir(), 'compiler-peers-'))
try {
  await prepare()
  for (const [recipe, texts] of Object.entries(wanted)) {
    const output = await shell(join(recipes, recipe))
    const missing = texts.filter((text) => !output.includes(text))
    if (missing.length > 0) throw new Error(`${recipe} printed no "${missing[0]}":\n${output}`)
    process.stdout.write(`passed  ${recipe}\n`)
  }
  await shell(join(modules, '.bin/tsc'), 'tsc')
  process.stdout.write('passed  tsc\n')
} finally {
  await rm(folder, { recursive: true })
}

/** A project with the packages, and this one among them as npm would have put it there. */
async function prepare(): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(project))
  const own = join(modules, '@dbaas-valkey/compiler')
  await rm(own, { recursive: true, force: true })
  for (const part of ['bin', 'dist', 'package.json']) {
    await cp(join(here, part), join(own, part), { recursive: true })
  }
  const command = join(modules, '.bin/dbaas-valkey-compiler')
  await rm(command, { force: true })
  await symlink('../@dbaas-valkey/compiler/bin/dbaas-valkey-compiler.js', command)
  await symlink(modules, join(folder, 'node_modules'))
}

async function shell(file: string, program = 'bash'): Promise<string> {
  const bin = join(modules, 'node24/bin')
  const words = program === 'bash' ? ['-euo', 'pipefail', file] : [file]
  const command = program === 'bash' ? 'bash' : process.execPath
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` }
  const { stdout, stderr } = await run(command, words, { cwd: folder, env }).catch(
    (error: { stdout: string; stderr: string }) => {
      throw new Error(`${file} failed:\n${error.stdout}${error.stderr}`)
    },
  )
  return stdout + stderr
}
