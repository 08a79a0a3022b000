import { expect, test } from 'vitest'

import { fillDisk } from '../../crash-test/full-disk.js'

const program = process.env['DBAAS_VALKEY_SERVER']
/** The report shows this text when the test is skipped. */
const noDisk = 'Only root may mount a small disk, on Linux.'

test.for([
  ['acknowledged', 'before'],
  ['synced', 'before'],
  ['synced', 'after'],
] as const)(
  'a server that is %s loses nothing that it acknowledged when there is room %s it is killed',
  async ([durability, room], { skip }) => {
    const report = await fillDisk(durability, room, program)
    if (!report) return skip(noDisk)
    expect(report).toMatchObject({ lost: 0 })
    expect(report.acknowledged).toBeGreaterThan(1_000)
  },
)

test('a server that does not sync loses at most what it acknowledged last when it is killed on a full disk', async ({
  skip,
}) => {
  const report = await fillDisk('acknowledged', 'after', program)
  if (!report) return skip(noDisk)
  expect(report).toMatchObject({ onlyLast: true, refusal: expect.stringContaining('MISCONF') })
  expect(report.acknowledged).toBeGreaterThan(1_000)
})
