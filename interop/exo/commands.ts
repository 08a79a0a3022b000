/** What `exo dbaas` does with a service, as its users type it. */
import assert from 'node:assert/strict'

import type { Control } from '@dbaas-valkey/emulator'

import { check } from '../lib/check.js'
import { dbaas, exo, zone } from './exo.js'

const service = 'commands'
const inZone = ['--zone', zone]

interface Shown {
  readonly name: string
  readonly state: string
  readonly creation_date: string
  readonly termination_protection: boolean
  readonly valkey: { readonly ip_filter: readonly string[]; readonly uri: string }
}

const show = () => dbaas<Shown>('show', service, ...inZone)

/** Whether a time is in whole seconds, as the cloud has them. */
const wholeSeconds = (time: string) => new Date(time).getUTCMilliseconds() === 0

export async function commands(control: Control): Promise<void> {
  await check('exo dbaas create', async () => {
    const settings = JSON.stringify({ timeout: 60 })
    const flags = ['--valkey-settings', settings, ...inZone]
    const made = await dbaas<Shown>('create', 'valkey', 'startup-4', service, ...flags)
    assert.equal(made.name, service)
  })
  // The others are done at once, so that none waits for the waiter.
  await control.setTiming('at-once')
  await check('exo dbaas show', async () => {
    const { state, creation_date: created } = await show()
    assert.equal(state, 'running')
    assert.ok(wholeSeconds(created), created)
  })
  await check('exo dbaas show --uri', async () => {
    const uri = await exo(['dbaas', 'show', service, '--uri', ...inZone])
    assert.match(uri, /^valkeys:\/\/default:[\w-]+@127\.0\.0\.1:\d+\n$/)
  })
  await check('exo dbaas list', async () => {
    const listed = await dbaas<{ name: string; zone: string }[]>('list')
    assert.deepEqual(
      listed.map((entry) => `${entry.name} ${entry.zone}`),
      [`${service} ${zone}`],
    )
  })
  await check('exo dbaas update', async () => {
    const flags = ['--termination-protection=false', '--valkey-ip-filter', '127.0.0.0/8']
    await exo(['dbaas', 'update', service, '--force', ...flags, ...inZone])
    const shown = await show()
    assert.deepEqual(shown.valkey.ip_filter, ['127.0.0.0/8'])
    assert.equal(shown.termination_protection, false)
  })
  await check('exo dbaas logs', async () => {
    const lines = await dbaas<{ logs: { time: string }[] }>('logs', service, ...inZone)
    assert.ok(lines.logs.length > 0)
    assert.ok(lines.logs.every(({ time }) => wholeSeconds(time)))
  })
  await check('exo dbaas metrics', async () => {
    const metrics = await dbaas<Record<string, unknown>>('metrics', service, ...inZone)
    assert.ok('cpu_usage' in metrics)
  })
  await check('exo dbaas ca-certificate', async () => {
    assert.match(await exo(['dbaas', 'ca-certificate', ...inZone]), /BEGIN CERTIFICATE/)
  })
  await check('exo dbaas type', async () => {
    const types = await exo(['dbaas', 'type', 'list'])
    assert.match(types, /valkey/)
    for (const flags of [['--plans'], ['--settings', 'valkey'], ['--backup-config', 'hobbyist-2']])
      assert.notEqual(await exo(['dbaas', 'type', 'show', 'valkey', ...flags]), '')
  })
  await users()
  await migration(control)
  await check('exo dbaas delete', async () => {
    await exo(['dbaas', 'delete', service, '--force', ...inZone])
    await assert.rejects(show(), /does not exist|not found/i)
  })
}

async function users(): Promise<void> {
  const user = [service, 'app', ...inZone]
  const reveal = async () => {
    const { password } = await dbaas<{ password: string }>('user', 'reveal-secrets', ...user)
    return password
  }
  await check('exo dbaas user', async () => {
    await exo(['dbaas', 'user', 'create', ...user])
    const listed = await dbaas<{ username: string }[]>('user', 'list', service, ...inZone)
    assert.deepEqual(listed.map(({ username }) => username).sort(), ['app', 'default'])
    assert.equal((await dbaas<{ username: string }>('user', 'show', ...user)).username, 'app')
    const before = await reveal()
    const reset = ['dbaas', 'user', 'reset-credentials', ...user]
    // It asks, and has no flag that answers.
    await exo(reset, 'y\n')
    assert.notEqual(await reveal(), before)
    await exo([...reset, '--password', 'chosen-by-the-user'], 'y\n')
    assert.equal(await reveal(), 'chosen-by-the-user')
    await exo(['dbaas', 'user', 'delete', ...user, '--force'])
    assert.equal((await dbaas<unknown[]>('user', 'list', service, ...inZone)).length, 1)
  })
}

async function migration(control: Control): Promise<void> {
  await check('exo dbaas migration', async () => {
    const source = { name: 'commands-source', zone, body: { plan: 'startup-4' as const } }
    await control.seed({ services: [{ ...source, commands: [['SET', 'k', 'v']] }] })
    const uri = new URL(await exo(['dbaas', 'show', source.name, '--uri', ...inZone]))
    const from = {
      host: uri.hostname,
      port: uri.port,
      username: uri.username,
      password: uri.password,
    }
    const flags = Object.entries(from).flatMap(([name, value]) => [
      `--valkey-migration-${name}`,
      value,
    ])
    const update = ['dbaas', 'update', service, '--force', '--valkey-migration-ssl', ...flags]
    await exo([...update, ...inZone])
    const status = () =>
      dbaas<{ status: string }>('migration', 'status', service, ...inZone).then((it) => it.status)
    for (let turn = 0; (await status()) === 'running' && turn < 100; turn++);
    assert.equal(await status(), 'syncing')
    await exo(['dbaas', 'migration', 'stop', service, ...inZone])
    const [value] = await control.execute({ service, zone, commands: [['GET', 'k']] })
    assert.equal(value, 'v')
  })
}
