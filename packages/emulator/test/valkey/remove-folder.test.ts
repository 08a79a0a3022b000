import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { removeFolder } from '../../src/valkey/remove-folder.js'
import { testFolder } from '../backend/support.js'

/** A program that writes files into a folder as fast as it can for a fifth of a second. It prints a word when it has begun. */
const writer = `
  const { writeFileSync } = require('node:fs')
  const end = Date.now() + 200
  for (let count = 0; Date.now() < end; count++) {
    try { writeFileSync(process.argv[1] + '/' + count % 500, '') } catch {}
    if (count === 0) process.stdout.write('begun')
  }
`

test('a folder goes although a process that a killed server left behind still writes into it', async () => {
  const folder = testFolder()
  const child = spawn(process.execPath, ['-e', writer, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await once(child.stdout, 'data')
  await removeFolder(folder)
  expect(existsSync(folder)).toBe(false)
})

test('a folder that is not there needs no removing', async () => {
  await expect(removeFolder(join(testFolder(), 'missing'))).resolves.toBeUndefined()
})
