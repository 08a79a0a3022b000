import { describe, expect, test } from 'vitest'

import { compiled, emitted } from '../../test/compiled.js'
import { judges } from '../../test/judges.js'

judges({ format: 'date' }, [
  ['2026-11-23'],
  [20261123],
  ['2026-11-31', 'value must be a valid date but is "2026-11-31"'],
])
judges({ type: 'integer', format: 'int32' }, [
  [2147483647],
  [2147483648, 'value must be a valid int32 but is 2147483648'],
])
judges({ type: 'number', format: 'float' }, [
  [1.5],
  [1e39, 'value must be a valid float but is 1e+39'],
])
judges({ format: 'password' }, [['anything'], [1]])

/** The least and the greatest of each format of whole numbers, of which some are not exact. */
const ranges: readonly (readonly [format: string, least: number, greatest: number])[] = [
  ['int8', -128, 127],
  ['int16', -32_768, 32_767],
  ['uint8', 0, 255],
  ['uint16', 0, 65_535],
  ['uint32', 0, 2 ** 32 - 1],
  ['uint64', 0, 2 ** 64 - 2 ** 11],
  ['double-int', -(2 ** 53 - 1), 2 ** 53 - 1],
]

describe.each(ranges)('%s', async (format, least, greatest) => {
  const beyond = [least === 0 ? -1 : least - 1, greatest > 2 ** 53 ? 2 ** 64 : greatest + 1]

  test.each(['integer', 'number'])('is a range of whole numbers for %s', async (type) => {
    const { is } = await compiled({ type, format })
    expect([least, greatest, 1].map((value) => is(value))).toEqual([true, true, true])
    expect([...beyond, 1.5].map((value) => is(value))).toEqual([false, false, false])
  })
})

test('what is in the registry and not checked is told of', () => {
  const warnings: string[] = []
  const schema = { type: 'string', format: 'media-range' }
  emitted(schema, (pointer, sentence) => warnings.push(`${pointer} ${sentence}`))
  expect(warnings).toEqual(['#/format Values of the format "media-range" are not checked for it.'])
})

test('one that nobody knows stops the generation, or is told of', () => {
  const schema = { type: 'string', format: 'zip' }
  expect(() => emitted(schema)).toThrow('Nobody knows the format "zip". Use one of')
  const warnings: string[] = []
  emitted(schema, (pointer) => warnings.push(pointer), { unknownFormats: 'warn' })
  expect(warnings).toEqual(['#/format'])
})
