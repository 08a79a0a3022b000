import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Emulator } from '../../src/emulator.js'
import { startEmulator } from '../../src/start.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
  await emulator.control.seed({ services: [{ name: 'cache', body: { plan: 'hobbyist-2' } }] })
})

afterAll(() => emulator.stop())

async function execute(...commands: string[][]) {
  return emulator.control.execute({ service: 'cache', commands })
}

describe('what tests execute', () => {
  test.each([
    ['CONFIG', 'SET', 'bind', '0.0.0.0'],
    ['CONFIG', 'SET', 'protected-mode', 'no'],
    ['CONFIG', 'SET', 'port', '0'],
    ['CONFIG', 'SET', 'tls-port', '0'],
    ['CONFIG', 'SET', 'unixsocketperm', '777'],
    ['CONFIG', 'SET', 'dir', '/tmp'],
    ['CONFIG', 'SET', 'dbfilename', 'other'],
    ['CONFIG', 'SET', 'aclfile', '/tmp/x'],
    ['CONFIG', 'SET', 'requirepass', ''],
    ['config', 'set', 'Bind', '0.0.0.0'],
    ['CONFIG', 'REWRITE'],
    ['ACL', 'SETUSER', 'default', 'on', 'nopass', '+@all'],
    ['ACL', 'SETUSER', '@control', '+@all'],
    ['ACL', 'DELUSER', '@emulator'],
    ['ACL', 'LIST'],
    ['ACL', 'GETUSER', 'default'],
    ['ACL', 'LOAD'],
    ['ACL', 'SAVE'],
    ['MODULE', 'LOAD', '/tmp/x.so'],
    ['MODULE', 'LOADEX', '/tmp/x.so'],
    ['DEBUG', 'SLEEP', '0'],
    ['DEBUG', 'RELOAD'],
    ['REPLICAOF', '127.0.0.1', '1'],
    ['SLAVEOF', 'NO', 'ONE'],
    ['FAILOVER', 'TO', '127.0.0.1', '1'],
    ['CLUSTER', 'MEET', '127.0.0.1', '1'],
    ['SYNC'],
    ['PSYNC', '?', '-1'],
    ['REPLCONF', 'listening-port', '1'],
    ['MIGRATE', '127.0.0.1', '1', 'key', '0', '10'],
    ['SAVE'],
    ['SHUTDOWN', 'NOSAVE'],
    ['MONITOR'],
    ['SCRIPT', 'DEBUG', 'YES'],
    ['CLIENT', 'REPLY', 'OFF'],
    ['SUBSCRIBE', 'channel'],
  ])('cannot be %s %s %s', async (...command) => {
    const [reply] = await execute(command)
    expect(reply).toEqual({ error: expect.stringMatching(/^(?:NOPERM|ERR)/) })
  })

  test.each([
    ['a script', (command: string) => [['EVAL', `return redis.call(${command})`, '0']]],
    [
      'a function',
      (command: string) => [
        [
          'FUNCTION',
          'LOAD',
          'REPLACE',
          `#!lua name=attack\nredis.register_function('attack', function() return redis.call(${command}) end)`,
        ],
        ['FCALL', 'attack', '0'],
      ],
    ],
  ])('cannot reach further through %s', async (_, around) => {
    for (const command of [
      "'CONFIG','SET','bind','0.0.0.0'",
      "'CONFIG','SET','protected-mode','no'",
      "'ACL','SETUSER','default','nopass'",
      "'REPLICAOF','127.0.0.1','1'",
      "'SAVE'",
    ]) {
      const replies = await execute(...around(command))
      expect(replies.at(-1)).toEqual({ error: expect.any(String) })
    }
    const [bind, mode, users] = await execute(
      ['CONFIG', 'GET', 'bind'],
      ['CONFIG', 'GET', 'protected-mode'],
      ['ACL', 'USERS'],
    )
    expect(bind).toEqual(['bind', '127.0.0.1'])
    expect(mode).toEqual(['protected-mode', 'yes'])
    expect(users).toEqual(['@control', '@emulator', '@replica', 'default'])
  })

  test('cannot become another user in a transaction or after a reset', async () => {
    const replies = await execute(['MULTI'], ['CONFIG', 'SET', 'bind', '0.0.0.0'], ['EXEC'])
    expect(replies[1]).toEqual({ error: expect.stringMatching(/^NOPERM/) })
    const after = await execute(['RESET'], ['CONFIG', 'SET', 'bind', '0.0.0.0'])
    expect(after[1]).toEqual({ error: expect.stringMatching(/^NO(?:AUTH|PERM)/) })
  })

  test.each([[['HELLO', '3']], [['QUIT']], [['CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'no']]])(
    'is told as not answered when it ends the connection: %j',
    async (command) => {
      await expect(execute(command, ['PING'])).rejects.toMatchObject({ code: 'COMMAND_REFUSED' })
      expect(await execute(['PING'])).toEqual(['PONG'])
    },
  )

  test('is all that has to do with data, and looks at the server', async () => {
    const commands = [
      ['SET', 'key', 'value'],
      ['KEYS', '*'],
      ['INFO', 'server'],
      ['CONFIG', 'GET', 'maxmemory-policy'],
      ['SLOWLOG', 'GET'],
      ['CLIENT', 'LIST'],
      ['ROLE'],
      ['LATENCY', 'LATEST'],
      ['MEMORY', 'USAGE', 'key'],
      ['PUBLISH', 'channel', 'message'],
      ['FUNCTION', 'FLUSH'],
      ['SWAPDB', '0', '1'],
      ['FLUSHALL'],
    ]
    for (const reply of await execute(...commands))
      expect(reply).not.toEqual({ error: expect.anything() })
  })
})
