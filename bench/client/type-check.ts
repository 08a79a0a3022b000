import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a program with ten calls costs the type-checker, its imports included. */
export interface TypeCost {
  readonly name: string
  readonly instantiations: number
  /** Seconds that TypeScript spends on checking. */
  readonly checkTime: number
}

/** Whether a version of TypeScript accepts the calls in the strictest mode, the declarations of all packages included. */
export interface Compiles {
  readonly typescript: string
  readonly passed: boolean
}

const imports = `import { createClient } from '@dbaas-valkey/client'
const valkey = createClient({ zone: 'ch-gva-2' })
export { valkey }
`
const methods = `
const name = 'cache'
const created = await valkey.createDbaasServiceValkey({ name, body: { plan: 'startup-4' } })
await valkey.wait(created)
export const state = (await valkey.getDbaasServiceValkey({ name })).state
await valkey.updateDbaasServiceValkey({ name, body: { plan: 'startup-8' } })
await valkey.createDbaasValkeyUser({ 'service-name': name, body: { username: 'app' } })
export const password = (await valkey.revealDbaasValkeyUserPassword({ 'service-name': name, username: 'app' })).password
await valkey.resetDbaasValkeyUserPassword({ 'service-name': name, username: 'app', body: {} })
await valkey.getDbaasServiceLogs({ 'service-name': name, body: { limit: 10 } })
await valkey.deleteDbaasValkeyUser({ 'service-name': name, username: 'app' })
await valkey.listDbaasServices()
await valkey.deleteDbaasServiceValkey({ name })
`
const path = `{ params: { path: { name: 'cache' } } }`
const paths = `
import { createPaths } from '@dbaas-valkey/client/paths'
const paths = createPaths(valkey)
await paths.POST('/dbaas-valkey/{name}', { params: { path: { name: 'cache' } }, body: { plan: 'startup-4' } })
export const state = (await paths.GET('/dbaas-valkey/{name}', ${path})).data?.state
await paths.PUT('/dbaas-valkey/{name}', { params: { path: { name: 'cache' } }, body: { plan: 'startup-8' } })
await paths.PUT('/dbaas-valkey/{name}/maintenance/start', ${path})
await paths.POST('/dbaas-valkey/{name}/migration/stop', ${path})
await paths.GET('/dbaas-migration-status/{name}', ${path})
await paths.GET('/dbaas-ca-certificate')
await paths.GET('/dbaas-service')
await paths.GET('/zone')
await paths.DELETE('/dbaas-valkey/{name}', ${path})
`
const options = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  noEmit: true,
}
/** Of five times, the shortest is the one that was disturbed least. */
const timed = { skipLibCheck: true, rounds: 5 }
const strict = { skipLibCheck: false, rounds: 1 }

/** Measures ten calls through methods, and ten through paths, under the workspace's TypeScript as projects are checked. */
export async function measureTypes(root: string): Promise<TypeCost[]> {
  const folder = join(root, 'bench/node_modules/.cache/type-check')
  const costs: TypeCost[] = []
  for (const [name, calls] of [
    ['ten calls of methods', methods],
    ['ten calls of paths', paths],
  ] as const) {
    const program = imports + calls
    const { instantiations, checkTime } = await check(root, folder, 'typescript', program, timed)
    costs.push({ name, instantiations, checkTime })
  }
  await rm(folder, { recursive: true })
  return costs
}

/** Compiles methods and paths, and the declarations behind them, under every TypeScript that users have. */
export async function compileEverywhere(root: string): Promise<Compiles[]> {
  const folder = join(root, 'bench/node_modules/.cache/compile')
  const results: Compiles[] = []
  for (const typescript of ['typescript', 'typescript6', 'typescript7']) {
    const checked = [
      await check(root, folder, typescript, imports + methods, strict),
      await check(root, folder, typescript, imports + paths, strict),
    ]
    const passed = checked.every((one) => one.passed)
    results.push({ typescript: checked[0]?.version ?? '', passed })
  }
  await rm(folder, { recursive: true })
  return results
}

interface Checked {
  readonly passed: boolean
  readonly version: string
  readonly instantiations: number
  readonly checkTime: number
}

/** Type-checks a program, once or several times. */
async function check(
  root: string,
  folder: string,
  typescript: string,
  program: string,
  { skipLibCheck, rounds }: { readonly skipLibCheck: boolean; readonly rounds: number },
): Promise<Checked> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(join(folder, 'program.ts'), program)
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...options, skipLibCheck }, files: ['program.ts'] }),
  )
  const tsc = join(root, 'bench/node_modules', typescript, 'bin/tsc')
  const outputs = Array.from({ length: rounds }, () =>
    spawnSync(process.execPath, [tsc, '-p', folder, '--extendedDiagnostics'], { encoding: 'utf8' }),
  )
  const figure = (name: string): number[] =>
    outputs.map(({ stdout }) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(stdout)?.[1]))
  return {
    passed: outputs.every(({ status }) => status === 0),
    version: spawnSync(process.execPath, [tsc, '--version'], { encoding: 'utf8' }).stdout.trim(),
    instantiations: figure('Instantiations')[0] ?? Number.NaN,
    checkTime: Math.min(...figure('Check time')),
  }
}
