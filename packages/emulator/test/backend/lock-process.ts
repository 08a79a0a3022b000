import { join } from 'node:path'

import { lockDirectory } from '../../src/backend/directory-lock.js'

// A process that tries to lock the numbered folders in a folder, one after the other, and prints which ones it has locked.
const [, , parent = '', count = ''] = process.argv
const got: number[] = []
for (let index = 0; index < Number(count); index++)
  await lockDirectory(join(parent, String(index))).then(
    () => got.push(index),
    () => undefined,
  )
console.log(JSON.stringify(got))
// The process keeps its locks until stdin is closed.
process.stdin.resume()
