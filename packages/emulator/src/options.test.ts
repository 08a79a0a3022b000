import { expect, expectTypeOf, test } from 'vitest'

import type { EmulatorOptions as Described } from './generated/options.js'
import type { EmulatorOptions } from './options.js'
import { startEmulator } from './start.js'

/** The options that `options.yaml` and the public type do not say the same of. No schema can say what a function is. */
type Disagreeing = {
  [Name in keyof Required<EmulatorOptions & Described>]: Same<
    Pick<Required<EmulatorOptions>, Name & keyof EmulatorOptions>,
    Pick<Required<Described>, Name & keyof Described>
  > extends true
    ? never
    : Name
}[keyof Required<EmulatorOptions & Described>]

type Same<A, B> = [A, B] extends [B, A] ? true : false

test('the options take by their schema what their type says', () => {
  expectTypeOf<Disagreeing>().toEqualTypeOf<'log' | 'onRequest'>()
})

test.each([
  [{ durability: 'synched' }, 'options.durability must be one of "acknowledged", "synced"'],
  [{ dataDirectoy: '/tmp' }, 'options.dataDirectoy is not a known property; did you mean "dataDir'],
  [{ zone: 'ch-gva2' }, 'did you mean "ch-gva-2"?'],
  [{ operations: 'soon' }, 'options.operations must be one of "at-once", "when-told"'],
  [{ operations: { after: -1 } }, 'options.operations.after must be at least 0 but is -1.'],
  [{ port: -1, host: '' }, 'options.port must be at least 0 but is -1; options.host must have at'],
])('the options %j are refused with what is wrong with them', async (options, message) => {
  await expect(startEmulator(options as EmulatorOptions)).rejects.toMatchObject({
    code: 'INVALID_OPTION',
    message: expect.stringContaining(message),
  })
})

test.each([{ apiSecret: ['canary-7f3a'] }, { apiSecert: 'canary-7f3a' }])(
  'a secret is not shown when it is refused: %j',
  async (options) => {
    const refused = await startEmulator(options as never).catch((error: Error) => error)
    expect(String(refused)).toContain('options.api')
    expect(String(refused)).not.toContain('canary')
  },
)

test.each(['acknowledged', 'synced', 'faithful'] as const)(
  'an emulator is started with the durability %s',
  async (durability) => {
    const emulator = await startEmulator({ durability })
    expect((await emulator.control.state()).services).toEqual([])
    await emulator.stop()
  },
)
