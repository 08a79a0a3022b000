import type { Redis } from 'iovalkey'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import type { Control } from '../../src/testing/control.js'
import { connectTo } from './load.js'
import { openSite, type Site } from './site.js'

let site: Site
let page: Page
let control: Control

beforeAll(async () => {
  site = await openSite({ operations: 'at-once' })
  page = site.page
  control = site.emulator.control
  await control.seed({ services: [{ name: 'cache', body: { plan: 'business-4' } }] })
}, 60_000)

afterAll(() => site?.close())

const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: typeof name === 'string' })
const dialog = () => page.getByRole('dialog')
const field = (pointer: string) => dialog().locator(`[name="${pointer}"]`)
const told = (text: string) => page.getByRole('status').getByText(text).waitFor()
const open = async (view: string) => {
  await page.goto(`${site.emulator.page}#/${view}`)
}
const serviceOf = async (name: string) =>
  (await control.state()).services.find((service) => service.name === name)

describe('on the page, a user', () => {
  test('creates a service, with what the validators say about each field', async () => {
    await open('services')
    await button('Create a service').click()
    await field('/plan').fill('startup-4')
    await dialog().getByText('valkey-settings', { exact: true }).click()
    await field('/valkey-settings/timeout').fill('soon')
    await button('Create a service', dialog()).click()
    await dialog().getByText('name is missing').waitFor()
    await dialog().getByText('valkey-settings.timeout must be an integer').waitFor()
    await field('/name').and(page.locator(':focus')).waitFor()
    await field('/name').fill('made')
    await field('/valkey-settings/timeout').fill('60')
    await button('Create a service', dialog()).click()
    await page.locator('[data-service="made"] h3 + [data-state="running"]').waitFor()
    expect(await serviceOf('made')).toMatchObject({
      plan: 'startup-4',
      'valkey-settings': { timeout: 60 },
    })
  })

  test('sees at the form what the emulator refuses', async () => {
    await button('Create a service').click()
    await field('/name').fill('other')
    await field('/plan').fill('none-such')
    await button('Create a service', dialog()).click()
    await dialog()
      .getByText(/none-such/)
      .first()
      .waitFor()
    await button('Cancel', dialog()).click()
  })

  test('edits settings and the ip-filter, and sends only what is changed', async () => {
    await open('service/ch-gva-2/made')
    await button('Edit made').click()
    await field('/ip-filter').fill('127.0.0.0/8\n10.0.0.0/8')
    await dialog().getByText('valkey-settings', { exact: true }).click()
    await field('/valkey-settings/maxmemory_policy').selectOption('allkeys-lru')
    await button('Edit made', dialog()).click()
    await page.getByText('127.0.0.0/8, 10.0.0.0/8').waitFor()
    const requests = await control.journal()
    expect(requests.at(-1)).toMatchObject({
      method: 'PUT',
      request: {
        'ip-filter': ['127.0.0.0/8', '10.0.0.0/8'],
        'valkey-settings': { maxmemory_policy: 'allkeys-lru' },
      },
    })
    expect(Object.keys(requests.at(-1)?.request as object)).toHaveLength(2)
  })

  test('deletes a service, after a question that a mistake does not answer', async () => {
    await button('Delete made').click()
    await dialog().getByText('No later request brings back').waitFor()
    await button('Cancel', dialog()).and(page.locator(':focus')).waitFor()
    await button('Cancel', dialog()).click()
    expect(await serviceOf('made')).toBeDefined()
    await button('Delete made').click()
    await button('Yes, delete made', dialog()).click()
    await page.getByText('There is no service made').waitFor()
    expect(await serviceOf('made')).toBeUndefined()
  })

  test('adds a user, changes what it may do, resets its password and deletes it', async () => {
    await open('service/ch-gva-2/cache')
    await button('Add a user').click()
    await field('/username').fill('app')
    await dialog().getByText('access-control', { exact: true }).click()
    await field('/access-control/categories').fill('+@read')
    await field('/access-control/keys').fill('app:*')
    await button('Add a user', dialog()).click()
    const line = page.locator('[data-user="app"]')
    await line.getByText('+@read ~app:*').waitFor()

    await button('Change the access of app').click()
    expect(await field('/access-control/keys').inputValue()).toBe('app:*')
    await field('/access-control/categories').fill('+@read\n+@write')
    await button('Change the access of app', dialog()).click()
    await line.getByText('+@read +@write ~app:*').waitFor()

    await button('Set a new password of app').click()
    await field('/password').fill('a-new-password')
    await button('Yes, set a new password of app', dialog()).click()
    await told('Set a new password of app: done.')
    await page.getByLabel('User to connect as').selectOption('app')
    expect(await page.content()).not.toContain('a-new-password')
    await button('Show the password').click()
    await page.getByText('valkeys://app:a-new-password@').waitFor()
    await button('Hide the password').click()
    await page.getByText('valkeys://app:PASSWORD@').waitFor()

    await button('Delete the user app').click()
    await button('Yes, delete the user app', dialog()).click()
    await line.waitFor({ state: 'detached' })
  })

  test('runs commands on the primary, with its own replies and errors', async () => {
    const line = page.getByLabel('Command for the primary')
    const run = async (command: string, reply: string) => {
      await line.fill(command)
      await line.press('Enter')
      await page.getByRole('log').getByText(reply).last().waitFor()
    }
    await run('SET greeting "hello there"', 'OK')
    await run('GET greeting', 'hello there')
    await run('INCR greeting', '(error) ERR value is not an integer or out of range')
    await run('CONFIG SET port 1', '(error) NOPERM')
    await run('LRANGE none 0 -1', '(empty array)')
    await run('GET "greeting', 'A quote is not closed.')
    await line.press('ArrowUp')
    await line.press('ArrowUp')
    expect(await line.inputValue()).toBe('LRANGE none 0 -1')
  })

  test('sees what a busy service does, and copies how to connect', async () => {
    const measure = (title: string) =>
      page.locator('.measure', { hasText: title }).locator('.value')
    await measure('Operations').getByText('0 / s').waitFor()
    const client: Redis = await connectTo(site.emulator, 'cache', 400)
    onTestFinished(() => client.disconnect())
    await page.locator('.measures[data-activity="busy"]').waitFor()
    await measure('Clients').getByText('1', { exact: true }).waitFor()
    await measure('Hit rate').getByText('%').waitFor()
    expect(await measure('Memory').textContent()).toMatch(/^\d.* [kM]B of 2.\d GB$/)
    expect(await measure('Replication lag').textContent()).toMatch(/ k?B$/)
    await page.locator('.measure', { hasText: 'Keys' }).getByText('db 0: ').waitFor()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await button('Copy valkey-cli').click()
    await told('Copied valkey-cli.')
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain(
      'REDISCLI_AUTH=PASSWORD valkey-cli -h 127.0.0.1',
    )
    await open('services')
    await page.locator('[data-service="cache"][data-activity="busy"]').getByText('busy').waitFor()
  })

  test('crashes a node, which comes back', async () => {
    await open('service/ch-gva-2/cache')
    await button('Crash cache-2').click()
    await told('Killed cache-2; it comes back by itself.')
    await page.locator('[data-node="cache-2"] [data-state="running"]').waitFor()
  })

  test('takes a backup, and forks the service from it', async () => {
    await button('Take a backup').click()
    await told('Took a backup of cache.')
    await button(/^Fork from the backup/)
      .first()
      .click()
    expect(await field('/fork-from-service').inputValue()).toBe('cache')
    expect(await field('/recovery-backup-name').inputValue()).toMatch(/^backup-/)
    await field('/plan').fill('startup-4')
    await field('/name').fill('copy')
    await button('Fork cache', dialog()).click()
    await open('service/ch-gva-2/copy')
    await page.getByLabel('Command for the primary').fill('GET greeting')
    await page.keyboard.press('Enter')
    await page.getByText('hello there').waitFor()
  })

  test('holds operations, finishes one and fails another', async () => {
    await open('operations')
    await page.getByLabel('Work begins').selectOption('when-told')
    await told('New operations begin as chosen.')
    for (const name of ['first', 'second']) {
      await open('services')
      await button('Create a service').click()
      await field('/name').fill(name)
      await field('/plan').fill('hobbyist-2')
      await button('Create a service', dialog()).click()
      await told('Create a service: accepted.')
    }
    await open('operations')
    await button('Finish create-dbaas-service-valkey of first').click()
    await told('Finished create-dbaas-service-valkey of first.')
    await button('Fail create-dbaas-service-valkey of second').click()
    await page.getByText('unknown: Made to fail on the page').waitFor()
    await page.getByLabel('Work begins').selectOption('at-once')
    expect(await serviceOf('first')).toMatchObject({ state: 'running' })
    expect(await serviceOf('second')).toBeUndefined()
  })

  test('injects a fault, which hits the next request, and takes one back', async () => {
    await open('faults')
    await button('Inject a fault').click()
    await field('/status').fill('9')
    await button('Inject the fault', dialog()).click()
    await dialog()
      .getByText(/status must be at least 200/)
      .waitFor()
    await field('/status').fill('503')
    await field('/operation').selectOption('list-dbaas-services')
    await field('/times').fill('2')
    await button('Inject the fault', dialog()).click()
    await page.locator('[data-fault="status"]').getByText('2 requests status: 503').waitFor()
    expect(await control.faults()).toMatchObject([
      { operation: 'list-dbaas-services', kind: 'status', status: 503, left: 2 },
    ])
    await button('Take back the fault status of list-dbaas-services').click()
    await page.getByText('No fault waits').waitFor()
  })

  test('moves the clock, and sees the backups that came due', async () => {
    await button('+ 60 min').click()
    await told('Moved the clock on by 60 min.')
    await page.locator('#facts').getByText('(60 min ahead)').waitFor()
    expect((await control.clock()).ahead).toBe(3_600_000)
    expect((await serviceOf('cache'))?.backups?.length).toBeGreaterThan(1)
  })

  test('starts the maintenance when updates wait', async () => {
    await control.announceUpdate({ service: 'cache', update: { description: 'Fixes' } })
    await open('service/ch-gva-2/cache')
    await button('Start the maintenance of cache').click()
    await button('Start the maintenance of cache').waitFor({ state: 'detached' })
    expect((await serviceOf('cache'))?.maintenance?.updates).toEqual([])
  })

  test('copies a request as curl', async () => {
    await open('requests')
    await button(/maintenance\/start/)
      .first()
      .click()
    await button('Copy the request as curl').click()
    const text = await page.evaluate('navigator.clipboard.readText()')
    expect(text).toMatch(/^curl -X PUT .*\/dbaas-valkey\/cache\/maintenance\/start/)
    expect(text).not.toContain(site.emulator.apiSecret)
  })

  test('meets no error of the page', () => {
    expect(site.problems).toEqual([])
    expect(site.outside).toEqual([])
  })
})
