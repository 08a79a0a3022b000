import type { AccessControl } from '@dbaas-valkey/types'
import { describe, expect, test } from 'vitest'

import type { Backend } from '../../src/backend/backend.js'
import {
  carryOut,
  client,
  closed,
  crash,
  inline,
  outcome,
  socketTo,
  testBackend,
} from './support.js'

async function backendWithService(): Promise<Backend> {
  const backend = await testBackend()
  await carryOut(backend.services.create('cache', { plan: 'startup-4' }))
  await client(backend, 'cache').mset('app:1', 'one', 'other', 'two')
  return backend
}

function createUser(
  backend: Backend,
  username: string,
  accessControl?: AccessControl,
): Promise<void> {
  return carryOut(
    backend.users.create('cache', {
      username,
      ...(accessControl && { 'access-control': accessControl }),
    }),
  )
}

interface Limit {
  readonly limit: string
  readonly accessControl: AccessControl
  readonly allowed: readonly string[][]
  readonly refused: readonly string[][]
}

const limits: Limit[] = [
  {
    limit: 'categories',
    accessControl: { categories: ['+@read'] },
    allowed: [['GET', 'app:1']],
    refused: [['SET', 'app:1', 'x']],
  },
  {
    limit: 'categories, the last word counting',
    accessControl: { categories: ['+@all', '-@write'] },
    allowed: [['GET', 'app:1'], ['PING']],
    refused: [['SET', 'app:1', 'x']],
  },
  {
    limit: 'commands',
    accessControl: { commands: ['+get', '+client|getname'] },
    allowed: [
      ['GET', 'app:1'],
      ['CLIENT', 'GETNAME'],
    ],
    refused: [
      ['STRLEN', 'app:1'],
      ['CLIENT', 'LIST'],
    ],
  },
  {
    limit: 'commands beside categories',
    accessControl: { categories: ['+@read'], commands: ['-strlen', '+set'] },
    allowed: [['SET', 'app:1', 'x']],
    refused: [['STRLEN', 'app:1']],
  },
  {
    limit: 'keys, by pattern',
    accessControl: { keys: ['app:*'] },
    allowed: [['SET', 'app:1', 'x']],
    refused: [['GET', 'other']],
  },
  {
    limit: 'keys, as the server writes patterns',
    accessControl: { keys: ['%R~app:*', '~mine:*'] },
    allowed: [
      ['GET', 'app:1'],
      ['SET', 'mine:1', 'x'],
    ],
    refused: [['SET', 'app:1', 'x']],
  },
  {
    limit: 'channels',
    accessControl: { channels: ['news.*'] },
    allowed: [['PUBLISH', 'news.today', 'x']],
    refused: [['PUBLISH', 'gossip', 'x']],
  },
]

describe('access control', () => {
  test.each(limits)('limits a user by $limit, after a restart, too', async (row) => {
    const backend = await backendWithService()
    await createUser(backend, 'app', row.accessControl)
    const user = client(backend, 'cache', { username: 'app' })
    for (const restarted of [false, true]) {
      if (restarted) await crash(backend, 'cache')
      for (const [name = '', ...args] of row.allowed)
        expect(String(await outcome(user.call(name, ...args))), name).not.toMatch(/^NOPERM/)
      for (const [name = '', ...args] of row.refused)
        expect(await outcome(user.call(name, ...args)), name).toMatch(/^NOPERM/)
    }
  })

  test('changes for connections that are open', async () => {
    const backend = await backendWithService()
    await createUser(backend, 'app')
    const user = client(backend, 'cache', { username: 'app' })
    expect(await user.set('app:1', 'x')).toBe('OK')
    await carryOut(backend.users.updateAccessControl('cache', 'app', { categories: ['+@read'] }))
    expect(await outcome(user.set('app:1', 'y'))).toMatch(/^NOPERM/)
    expect(backend.users.list('cache')).toContainEqual({
      username: 'app',
      type: 'regular',
      'access-control': { categories: ['+@read'], commands: [], keys: ['*'], channels: ['*'] },
    })
  })

  test('is checked by itself when many come at once', async () => {
    const backend = await backendWithService()
    const rules: AccessControl[] = [{}, { keys: ['app:*'] }, { channels: ['news.*'] }, {}]
    const creations = rules.map((accessControl, index) =>
      createUser(backend, `${index}`, accessControl),
    )
    await expect(Promise.all(creations)).resolves.toHaveLength(rules.length)
  })

  test('may have several rules in an entry, as the vendor describes them, and comes back as it was set', async () => {
    const backend = await backendWithService()
    const accessControl: AccessControl = {
      categories: ['+@all -@dangerous'],
      commands: ['+get -set', '-@hash +hget'],
      keys: ['cache:* session:*', 'app:*'],
      channels: ['~* &events'],
    }
    await createUser(backend, 'app', accessControl)
    const user = client(backend, 'cache', { username: 'app' })
    for (const key of ['cache:1', 'session:1', 'app:none']) expect(await user.get(key)).toBe(null)
    expect(await user.hget('app:hash', 'field')).toBe(null)
    expect(await user.publish('events', 'x')).toBe(0)
    const refused = [
      user.get('other:1'),
      user.set('app:1', 'x'),
      user.hset('app:hash', 'field', 'x'),
      user.flushall(),
      user.publish('news', 'x'),
    ]
    for (const reply of refused) expect(await outcome(reply)).toMatch(/^NOPERM/)
    expect(backend.users.list('cache').at(-1)?.['access-control']).toEqual(accessControl)
  })

  test('keeps what an update does not name', async () => {
    const backend = await backendWithService()
    await createUser(backend, 'app', { keys: ['app:*'] })
    await carryOut(backend.users.updateAccessControl('cache', 'app', { categories: ['+@read'] }))
    const user = client(backend, 'cache', { username: 'app' })
    expect(await outcome(user.get('other'))).toMatch(/^NOPERM/)
  })

  const malformed: [keyof AccessControl, string][] = [
    ['keys', '~'],
    ['keys', ''],
    ['keys', 'a  b'],
    ['keys', ' a'],
    ['keys', 'a ~'],
    ['keys', 'a\n~*'],
    ['keys', '%RW~'],
    ['channels', '&'],
    ['channels', 'a\tb'],
    ['categories', '@read'],
    ['categories', '+@read @write'],
    ['categories', '+@read +get'],
    ['categories', '+@nonsense'],
    ['commands', 'get'],
    ['commands', '+nonsense'],
    ['commands', '+get allkeys'],
    ['commands', 'nopass'],
  ]
  test.each(malformed)('is refused when %s hold %j', async (field, text) => {
    const backend = await backendWithService()
    const request = { username: 'app', 'access-control': { [field]: [text] } }
    await expect(backend.users.create('cache', request)).rejects.toMatchObject({
      status: 400,
      errors: [{ detail: expect.stringContaining('access-control') }],
    })
    expect(backend.users.list('cache').map(({ username }) => username)).toEqual(['default'])
  })
})

describe('commands that a managed service closes', () => {
  const closedCommands = [
    ['ACL', 'WHOAMI'],
    ['ACL', 'SETUSER', 'x', 'on', 'nopass', '~*', '+@all'],
    ['BGREWRITEAOF'],
    ['BGSAVE'],
    ['CLUSTER', 'INFO'],
    ['COMMAND', 'COUNT'],
    ['CONFIG', 'GET', 'requirepass'],
    ['CONFIG', 'SET', 'port', '1'],
    ['DEBUG', 'SLEEP', '0'],
    ['FAILOVER'],
    ['LASTSAVE'],
    ['MIGRATE', '127.0.0.1', '1', 'a', '0', '1'],
    ['MONITOR'],
    ['REPLICAOF', 'NO', 'ONE'],
    ['SLAVEOF', 'NO', 'ONE'],
    ['SAVE'],
    ['SHUTDOWN'],
  ]
  test('are closed to the default user and to one that asks for them', async () => {
    const backend = await backendWithService()
    await createUser(backend, 'greedy', {
      categories: ['+@all', '+@admin', '+@dangerous'],
      commands: ['+config', '+config|get', '+acl', '+acl|setuser', '+shutdown', '+save'],
    })
    for (const username of ['default', 'greedy']) {
      const user = client(backend, 'cache', { username })
      for (const [name = '', ...args] of closedCommands)
        expect(await outcome(user.call(name, ...args)), `${username}: ${name}`).toMatch(
          // The server refuses DEBUG to everybody before it checks the user.
          /^NOPERM|^ERR DEBUG command not allowed/,
        )
    }
  })

  test('stay closed inside scripts', async () => {
    const backend = await backendWithService()
    const script = "return redis.call('LASTSAVE')"
    expect(await outcome(client(backend, 'cache').eval(script, 0))).toMatch(
      /permission|can't run|ACL failure/,
    )
  })

  test('cannot be reached as the administrator, whose name no user can take', async () => {
    const backend = await backendWithService()
    for (const username of ['@emulator', '@replica', 'a b', '../x', '', '-']) {
      const created = backend.users.create('cache', { username })
      await expect(created).rejects.toMatchObject({ status: 400 })
    }
    const stranger = await socketTo(backend, 'cache', { tls: true })
    for (const password of ['', 'x', '@emulator'])
      expect(await inline(stranger, `AUTH @emulator "${password}"`)).toMatch(/^-WRONGPASS/)
  })
})

describe('passwords', () => {
  test('are strong, and different for each user', async () => {
    const backend = await backendWithService()
    await createUser(backend, 'one')
    await createUser(backend, 'two')
    const passwords = ['default', 'one', 'two'].map(
      (username) => backend.users.revealPassword('cache', username).password,
    )
    for (const password of passwords) expect(password).toMatch(/^AVNS_[A-Za-z0-9_-]{24}$/)
    expect(new Set(passwords).size).toBe(3)
  })

  test.each([undefined, 'chosen-by-me', 'pässwörd-∆'])(
    'that are reset to %s let the new one in and put the old one and its connections out',
    async (chosen) => {
      const backend = await backendWithService()
      await createUser(backend, 'app')
      const old = backend.users.revealPassword('cache', 'app').password ?? ''
      const open = await socketTo(backend, 'cache', { tls: true })
      expect(await inline(open, `AUTH app ${old}`)).toBe('+OK')
      await carryOut(backend.users.resetPassword('cache', 'app', chosen))
      await closed(open)
      const { password } = backend.users.revealPassword('cache', 'app')
      expect(password).toEqual(chosen ?? expect.stringMatching(/^AVNS_/))
      await crash(backend, 'cache')
      const again = await socketTo(backend, 'cache', { tls: true })
      expect(await inline(again, `AUTH app ${old}`)).toMatch(/^-WRONGPASS/)
      expect(await inline(again, `AUTH app ${password}`)).toBe('+OK')
    },
  )

  test.each(['with space', 'with\nnewline', 'with\u0000zero'])(
    'are refused when %j',
    async (bad) => {
      const backend = await backendWithService()
      const reset = backend.users.resetPassword('cache', 'default', bad)
      await expect(reset).rejects.toMatchObject({ status: 400 })
    },
  )
})

describe('users', () => {
  test('that are deleted are put out', async () => {
    const backend = await backendWithService()
    await createUser(backend, 'app')
    const { password } = backend.users.revealPassword('cache', 'app')
    const open = await socketTo(backend, 'cache', { tls: true })
    await inline(open, `AUTH app ${password}`)
    await carryOut(backend.users.delete('cache', 'app'))
    await closed(open)
    const again = await socketTo(backend, 'cache', { tls: true })
    expect(await inline(again, `AUTH app ${password}`)).toMatch(/^-WRONGPASS/)
    expect(backend.users.list('cache')).toHaveLength(1)
  })

  test('that do not exist, exist already, or are the default user are refused with a reason', async () => {
    const backend = await backendWithService()
    await createUser(backend, 'app')
    const refused: [Promise<unknown>, number, RegExp][] = [
      [backend.users.create('cache', { username: 'app' }), 409, /exists already/],
      [backend.users.create('nowhere', { username: 'app' }), 404, /^Service does not exist$/],
      [backend.users.delete('cache', 'nobody'), 404, /nobody/],
      [backend.users.delete('cache', 'default'), 409, /default/],
      [backend.users.updateAccessControl('cache', 'default', {}), 409, /default/],
      [backend.users.resetPassword('cache', 'nobody', undefined), 404, /nobody/],
    ]
    for (const [request, status, message] of refused)
      await expect(request).rejects.toMatchObject({
        status,
        message: expect.stringMatching(message),
      })
    expect(() => backend.users.revealPassword('cache', 'nobody')).toThrow('nobody')
  })

  test('are on every node', async () => {
    const backend = await testBackend()
    await carryOut(backend.services.create('cache', { plan: 'business-4' }))
    await createUser(backend, 'app', { categories: ['+@read'] })
    const replica = backend.services.get('cache').components?.[1]?.port ?? 0
    const user = client(backend, 'cache', { username: 'app', port: replica })
    expect(await user.get('nothing')).toBe(null)
  })
})
