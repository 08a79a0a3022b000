/**
 * Terraform with the vendor's provider: plan, apply, change, import, destroy. To import and to destroy, the provider goes to
 * the cloud's own name, and ignores the endpoint that it is given.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'

import { connectControl } from '@dbaas-valkey/emulator'

import { check } from '../lib/check.js'

const [, , cache = '.'] = process.argv
const zone = 'at-vie-1'
const control = connectControl(process.env['EXOSCALE_API_ENDPOINT'] ?? '')
const folder = await mkdtemp(join(cache, 'run-'))
const configuration = join(folder, 'terraform.rc')

/** Has Terraform take the provider from a folder instead of a registry, which cannot be reached. */
async function prepare(): Promise<void> {
  const providers = join(folder, 'providers')
  await mkdir(providers)
  const provider = resolve(process.env['TERRAFORM_PROVIDER_EXOSCALE'] ?? '')
  await symlink(provider, join(providers, 'terraform-provider-exoscale'))
  const overrides = `dev_overrides { "exoscale/exoscale" = ${JSON.stringify(providers)} }`
  await writeFile(configuration, `provider_installation { ${overrides}\n direct {} }\n`)
}

/** A folder with the configuration and a state of its own. */
async function stateFolder(name: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(path)
  await cp(join(import.meta.dirname, 'cache.tf'), join(path, 'cache.tf'))
  return path
}

async function terraform(cwd: string, args: readonly string[], expected = 0): Promise<string> {
  const child = spawn('terraform', [...args, '-no-color'], {
    cwd,
    env: { ...process.env, TF_CLI_CONFIG_FILE: configuration, TF_IN_AUTOMATION: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  assert.equal(code, expected, `terraform ${args.join(' ')}: ${stderr}${stdout}`)
  return stdout
}

/** Exit code 2 says that there is something to change. */
const plan = (cwd: string, changes: boolean) =>
  terraform(cwd, ['plan', '-detailed-exitcode'], changes ? 2 : 0)

async function services(): Promise<string[]> {
  const { services: all } = await control.state()
  return all.filter((service) => service.zone === zone).map(({ name }) => name)
}

await prepare()
const main = await stateFolder('main')
await check('terraform: plan and apply', async () => {
  await plan(main, true)
  await terraform(main, ['apply', '-auto-approve'])
  assert.deepEqual(await services(), ['terraform'])
})
await check('terraform: an unchanged service needs no change', async () => {
  await terraform(main, ['apply', '-auto-approve'])
  await plan(main, false)
})
await check('terraform: the data source has an address with the password', async () => {
  const uri = await terraform(main, ['output', '-raw', 'uri'])
  assert.match(uri, /^valkeys:\/\/default:[\w-]+@127\.0\.0\.1:\d+$/)
})
await check('terraform: a setting is changed in place', async () => {
  const change = ['apply', '-auto-approve', '-var', 'max_age=120']
  assert.match(await terraform(main, change), /0 added, 1 changed, 0 destroyed/)
})
await check('terraform: import', async () => {
  const other = await stateFolder('other')
  await terraform(other, ['import', 'exoscale_dbaas.cache', `terraform@${zone}`])
  assert.match(await terraform(other, ['state', 'show', 'exoscale_dbaas.cache']), /startup-4/)
})
await check('terraform: destroy', async () => {
  await terraform(main, ['destroy', '-auto-approve'])
  assert.deepEqual(await services(), [])
})
await rm(folder, { recursive: true })
