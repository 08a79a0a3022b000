import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'

/**
 * Has a file written beside the one that it replaces in the end. Only the user can read it.
 *
 * @returns its size in bytes
 */
export async function replaceFile(
  file: string,
  write: (draft: string) => Promise<void>,
): Promise<number> {
  const draft = `${file}.${randomUUID()}`
  try {
    await write(draft)
    const written = await open(draft, 'r')
    try {
      await written.sync()
    } finally {
      await written.close()
    }
    const { size } = await stat(draft)
    await rename(draft, file)
    return size
  } finally {
    await rm(draft, { force: true })
  }
}
