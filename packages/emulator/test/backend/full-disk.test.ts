import { expect, test } from 'vitest'

import { fillDisk } from '../../torture/full-disk.js'

const program = process.env['DBAAS_VALKEY_SERVER']

test('a server that syncs loses nothing that it acknowledged when it is killed on a full disk', async ({
  skip,
}) => {
  const report = await fillDisk('synced', program)
  if (!report) return skip('no small disk may be mounted here')
  expect(report).toMatchObject({ lost: 0 })
  expect(report.acknowledged).toBeGreaterThan(1_000)
})

test('another one loses at most what it acknowledged last, together with the first write that did not fit', async ({
  skip,
}) => {
  const report = await fillDisk('acknowledged', program)
  if (!report) return skip('no small disk may be mounted here')
  expect(report).toMatchObject({ onlyLast: true, refusal: expect.stringContaining('MISCONF') })
  expect(report.acknowledged).toBeGreaterThan(1_000)
})
