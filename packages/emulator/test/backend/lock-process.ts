import { join } from 'node:path'

import { lockDirectory } from '../../src/backend/directory-lock.js'

// A process that wants the numbered folders below a folder, one after the other, and prints which of them it got.
const [, , parent = '', count = ''] = process.argv
const got: number[] = []
for (let index = 0; index < Number(count); index++)
  await lockDirectory(join(parent, String(index))).then(
    () => got.push(index),
    () => undefined,
  )
console.log(JSON.stringify(got))
// What it got stays locked until nobody tries any more.
process.stdin.resume()
