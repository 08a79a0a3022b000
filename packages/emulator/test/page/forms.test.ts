import { describe, expect, test } from 'vitest'

import { draftOf, nullText, valueOf } from '../../page/model/draft.js'
import { formOf } from '../../page/model/forms.js'
import { routes, type OperationId } from '../../src/generated/routes.js'

const create = formOf('create-dbaas-service-valkey')
const update = formOf('update-dbaas-service-valkey', { name: 'cache' })
const access = formOf('update-dbaas-valkey-user-access-control', {
  'service-name': 'cache',
  username: 'app',
})
const nothing = { current: {}, prefill: {} }

describe('the form of an operation', () => {
  test('has a field for each parameter and property, the required ones first', () => {
    expect(create.fields.map(({ name, required }) => [name, required]).slice(0, 3)).toEqual([
      ['name', true],
      ['plan', true],
      ['fork-from-service', false],
    ])
    const settings = create.fields.find(({ name }) => name === 'valkey-settings')
    expect(settings?.fields.find(({ name }) => name === 'maxmemory_policy')).toMatchObject({
      pointer: '/valkey-settings/maxmemory_policy',
      kind: 'choice',
      choices: expect.arrayContaining(['noeviction', null]),
      default: 'noeviction',
    })
  })

  test('does not ask for what is known already', () => {
    expect(update.fields.map(({ name }) => name)).not.toContain('name')
    expect(update.read({ plan: 'startup-8' }).call).toEqual({
      path: { name: 'cache' },
      body: { plan: 'startup-8' },
    })
  })

  test("tells what the contract's validators say, with the place", () => {
    const value = { 'valkey-settings': { timeout: -1 } }
    const { issues } = create.read(value)
    expect(Object.fromEntries(issues.map(({ pointer, message }) => [pointer, message]))).toEqual({
      '/name': 'name is missing',
      '/plan': 'plan is missing',
      '/valkey-settings/timeout': expect.stringContaining('0'),
    })
  })

  test.each(Object.keys(routes) as OperationId[])('%s can be made', (id) => {
    expect(formOf(id).effect).toBe(routes[id].effect)
  })
})

describe('the value of a form', () => {
  test.each([
    [
      { '/name': 'a', '/plan': 'p', '/version': '' },
      { name: 'a', plan: 'p' },
    ],
    [{ '/ip-filter': '10.0.0.0/8\n\n 1.1.1.1/32 ' }, { 'ip-filter': ['10.0.0.0/8', '1.1.1.1/32'] }],
    [{ '/termination-protection': 'false' }, { 'termination-protection': false }],
    [
      { '/valkey-settings/timeout': '5', '/valkey-settings/maxmemory_policy': nullText },
      { 'valkey-settings': { timeout: 5, maxmemory_policy: null } },
    ],
    [{ '/valkey-settings/timeout': 'soon' }, { 'valkey-settings': { timeout: 'soon' } }],
  ])('%j', (draft, want) => expect(valueOf(create.fields, draft, nothing)).toEqual(want))

  test('has only what was changed of what there is, and whole groups that need all members', () => {
    const service = {
      plan: 'startup-4',
      'ip-filter': ['0.0.0.0/0'],
      maintenance: { dow: 'sunday', time: '03:00:00', updates: [] },
      'valkey-settings': { timeout: 60, notify_keyspace_events: 'Ex' },
    }
    const current = draftOf(update.fields, service)
    const edit = (changes: object) =>
      valueOf(update.fields, { ...current, ...changes }, { current, prefill: {} })
    expect(edit({})).toEqual({})
    expect(edit({ '/ip-filter': '' })).toEqual({ 'ip-filter': [] })
    expect(edit({ '/maintenance/dow': 'monday' })).toEqual({
      maintenance: { dow: 'monday', time: '03:00:00' },
    })
    expect(edit({ '/valkey-settings/notify_keyspace_events': '' })).toEqual({
      'valkey-settings': { notify_keyspace_events: '' },
    })
  })

  test('keeps a list that was filled in empty: without it, a user might use every channel', () => {
    const value = {
      'access-control': { categories: ['+@read'], commands: [], keys: ['a:*'], channels: [] },
    }
    const prefill = draftOf(access.fields, value)
    expect(valueOf(access.fields, prefill, { current: {}, prefill })).toEqual(value)
  })
})
