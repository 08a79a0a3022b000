import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { closeGaps } from '../../src/valkey/append-only-gaps.js'
import { carryOut, client, testBackend, testFolder } from '../backend/support.js'

const set = (key: string, value: string): string =>
  `*3\r\n$3\r\nSET\r\n$${key.length}\r\n${key}\r\n$${value.length}\r\n${value}\r\n`
const gap = '\0'.repeat(64)
const remark = '#TS:1700000000\r\n'
const zeros = set('zeros', gap)

/** Complete lines that a server skips. */
const remarks = /^(?:#[^\r\n]{0,1000}\n)+/

const closed: [string, string][] = [
  ['no gap', `${remark}${zeros}${set('a', '1')}`],
  ['a command cut short', `${zeros}*3\r\n$3\r\nSE`],
  ['zeros in a command cut short', `${zeros}*3\r\n$3\r\nS\0\0`],
  ['a length that is none', `${zeros}*3\r\n$x\r\n\0\0`],
  ['something else', `${zeros}rubbish${gap}`],
  ['nothing', ''],
]

test.each(closed)('a file with %s stays as it is', async (_what, text) => {
  const folder = testFolder()
  const path = join(folder, 'appendonly.aof.1.incr.aof')
  writeFileSync(path, text)
  expect(await closeGaps(folder)).toBe(false)
  expect(readFileSync(path, 'utf8')).toBe(text)
})

const open: [string, string, string, string][] = [
  ['between commands', zeros, gap, set('a', '1')],
  ['at the beginning', '', gap, zeros],
  ['at the end', zeros, gap, ''],
  ['after which a command is cut short', zeros, gap, '*3\r\n$3\r\nSE'],
  ['that was filled in part', zeros, `#  \n#  ${gap}`, zeros],
  ...[2, 63, 65, 66, 127, 128, 129, 64_649].map((length): [string, string, string, string] => [
    `of ${length} zeros`,
    `${remark}${zeros}`,
    '\0'.repeat(length),
    zeros,
  ]),
]

test.each(open)('a gap %s is filled with remarks', async (_where, before, zeroes, after) => {
  const folder = testFolder()
  const path = join(folder, 'appendonly.aof.1.incr.aof')
  writeFileSync(path, `${before}${zeroes}${after}`)
  expect(await closeGaps(folder)).toBe(true)
  const text = readFileSync(path, 'utf8')
  expect(text.slice(0, before.length)).toBe(before)
  expect(text.slice(before.length, before.length + zeroes.length).replace(remarks, '')).toBe('')
  expect(text.slice(before.length + zeroes.length)).toBe(after)
  expect(await closeGaps(folder)).toBe(false)
})

test('a service starts although a full disk has left a gap in its data', async () => {
  const dataDirectory = testFolder()
  const backend = await testBackend({ dataDirectory })
  await carryOut(backend.services.create('cache', { plan: 'hobbyist-2' }))
  await client(backend, 'cache').set('before', gap)
  await client(backend, 'cache').set('after', 'value')
  await backend.close()
  const services = join(dataDirectory, 'services')
  const [id = ''] = readdirSync(services)
  const file = join(services, id, 'node-1', 'appendonlydir', 'appendonly.aof.1.incr.aof')
  const text = readFileSync(file, 'latin1')
  const last = text.lastIndexOf('*3\r\n')
  writeFileSync(file, `${text.slice(0, last)}${gap}${text.slice(last)}`, 'latin1')
  const next = await testBackend({ dataDirectory })
  expect(await client(next, 'cache').mget('before', 'after')).toEqual([gap, 'value'])
})
