import { open } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** How often a log is looked at that is followed, in milliseconds. */
const lookInterval = 200
const blockSize = 64 * 1024

/** Prints a file. When it is followed, also what is added, until its writer has ended. */
export async function readLog(
  path: string,
  follow: boolean,
  hasEnded: () => boolean,
): Promise<void> {
  const file = await open(path, 'r')
  const block = Buffer.alloc(blockSize)
  let position = 0
  try {
    for (;;) {
      const { size, nlink } = await file.stat()
      // A file that has been removed has no links: its writer removes it when it ends in order.
      const ended = !follow || nlink === 0 || hasEnded()
      // The writer has cut it.
      if (size < position) position = 0
      for (;;) {
        const { bytesRead } = await file.read(block, 0, blockSize, position)
        if (bytesRead === 0) break
        position += bytesRead
        await print(block.subarray(0, bytesRead))
      }
      if (ended) return
      await sleep(lookInterval)
    }
  } finally {
    await file.close()
  }
}

function print(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}
