import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes all the files, or none: when one of them cannot be written, those before it are as they were. Nothing else runs
 * meanwhile.
 *
 * @returns the function that puts everything back as it was
 */
export function writeAll(root: string, texts: ReadonlyMap<string, string>): () => void {
  const before = new Map<string, Buffer | undefined>()
  const undo = () => {
    for (const [path, content] of before) {
      if (content === undefined) rmSync(path, { force: true })
      else replace(path, content)
    }
  }
  try {
    for (const [file, text] of texts) {
      const path = join(root, file)
      before.set(path, existsSync(path) ? readFileSync(path) : undefined)
      mkdirSync(dirname(path), { recursive: true })
      replace(path, text)
    }
  } catch (error) {
    undo()
    throw error
  }
  return undo
}

/** A reader sees the old file or the new one, never half of it. */
function replace(path: string, content: string | Buffer): void {
  const aside = `${path}.${process.pid}.new`
  try {
    writeFileSync(aside, content)
    renameSync(aside, path)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}
