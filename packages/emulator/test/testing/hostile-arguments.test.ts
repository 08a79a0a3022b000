import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

import { commands as table } from '../../src/testing/commands.js'
import type { Control } from '../../src/testing/control.js'
import type { Emulator } from '../../src/emulator.js'
import type { EmulatorOptions } from '../../src/options.js'
import { startEmulator } from '../../src/start.js'
import { call, send } from '../support/http.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(() => emulator.stop())

const headers = { 'content-type': 'application/json' }
const year = 366 * 86_400_000

function post(path: string, body: string) {
  return send(emulator.endpoint, 'POST', `/_emulator${path}`, { headers, body })
}

const commands = Object.entries(table).filter(([, { method }]) => method === 'POST')

describe('the control interface', () => {
  test.each(commands)('refuses what is no argument of %s', async (name, { path }) => {
    const optional = name === 'clearFaults'
    for (const body of [
      'null',
      '[]',
      '[null]',
      '0',
      '"x"',
      'true',
      '{"a":null}',
      '{"__proto__":1}',
    ]) {
      const answer = await post(path, body)
      expect(answer.status, `${body}: ${answer.text}`).toBe(400)
      expect(answer.json<{ message: string }>().message).toContain(name)
    }
    if (optional) expect((await post(path, '')).status).toBe(200)
  })

  test.each(commands)('refuses null in process for %s', async (name) => {
    const run = emulator.control[name as keyof Control] as (argument: unknown) => Promise<unknown>
    for (const argument of [null, [], 0, '', () => undefined, 7n, Symbol('x')])
      await expect(run(argument)).rejects.toMatchObject({ code: 'COMMAND_REFUSED' })
  })

  test.each<[string, (control: Control) => Promise<unknown>]>([
    ['a clock past the range of dates', (control) => control.moveClock({ by: 8.64e15 })],
    ['a clock beyond all numbers', (control) => control.moveClock({ by: Infinity })],
    ['a clock more than ten years on', (control) => control.moveClock({ by: 10 * year + 1 })],
    ['a clock that goes back', (control) => control.moveClock({ by: -1 })],
    [
      'a delay of more than a timer takes',
      (control) => control.injectFault({ operation: '*', kind: 'delay', delay: 2 ** 31 }),
    ],
    [
      'a delay before a reset',
      (control) =>
        control.injectFault({ operation: '*', kind: 'reset', delay: Number.MAX_SAFE_INTEGER }),
    ],
    ['a timing of more than ten years', (control) => control.setTiming({ after: 10 * year + 1 })],
    ['a timing of null', (control) => control.setTiming(null as never)],
    ['a timing of null milliseconds', (control) => control.setTiming({ after: null } as never)],
  ])('refuses %s', async (_, run) => {
    await expect(run(emulator.control)).rejects.toMatchObject({ code: 'COMMAND_REFUSED' })
    expect(await emulator.control.faults()).toEqual([])
    expect((await call(emulator, 'GET', '/zone')).status).toBe(200)
  })

  test('moves the clock to the end of the year 9999, and not past it', async () => {
    onTestFinished(() => emulator.control.reset())
    let refused: unknown
    while (refused === undefined) {
      refused = await emulator.control.moveClock({ by: 10 * year, signatures: true }).then(
        () => undefined,
        (error: unknown) => error,
      )
    }
    expect(refused).toMatchObject({
      code: 'COMMAND_REFUSED',
      message: expect.stringContaining('9999'),
    })
    expect((await emulator.control.clock()).now).toMatch(/^99\d\d-/)
    expect((await send(emulator.endpoint, 'GET', '/v2/zone')).status).toBe(200)
  })

  test('says what it got in a few words, however much it was', async () => {
    const answer = await post('/clock', JSON.stringify({ by: 'x'.repeat(500_000) }))
    expect(answer.status).toBe(400)
    expect(answer.text.length).toBeLessThan(500)
  })
})

describe('an emulator', () => {
  test.each<[string, unknown]>([
    ['operations', { after: null }],
    ['operations', { after: -1 }],
    ['operations', { after: 1e300 }],
    ['operations', null],
    ['operations', 'soon'],
    ['port', null],
    ['port', 65_536],
    ['port', -1],
    ['port', 1.5],
    ['host', null],
    ['host', ''],
    ['allowRemote', 'yes'],
    ['allowHosts', 'all'],
    ['allowHosts', ['*']],
    ['zone', 'mars-1'],
    ['apiKey', null],
    ['apiSecret', ''],
    ['dataDirectory', null],
    ['dataDirectory', ''],
    ['serverProgram', null],
    ['durability', 'high'],
    ['secrets', true],
    ['dataDirectoy', '/tmp'],
    ['memoryScale', 0],
    ['memoryScale', NaN],
    ['memoryScale', null],
    ['log', 'stderr'],
    ['seedFile', ''],
    ['watchSeed', 'yes'],
    ['watchSeed', true],
    ['quota', -1],
    ['quota', 1.5],
    ['soldOut', 'premium-4'],
    ['soldOut', ['premium-5']],
  ])('is not started with the option %s as %j', async (name, value) => {
    const started = startEmulator({ [name]: value } as EmulatorOptions)
    await expect(started).rejects.toMatchObject({
      code: 'INVALID_OPTION',
      message: expect.stringContaining(name),
    })
  })

  test('takes options that are undefined for absent', async () => {
    const options = { zone: undefined, port: undefined, operations: undefined, apiKey: undefined }
    const started = await startEmulator(options as unknown as EmulatorOptions)
    expect(started.zone).toBe('ch-gva-2')
    expect(started.apiKey).toMatch(/^EXO/)
    await started.stop()
  })
})
