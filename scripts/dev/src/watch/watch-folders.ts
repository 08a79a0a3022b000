import { readdirSync, watch, type FSWatcher } from 'node:fs'
import { basename, join } from 'node:path'

/** Folders that other programs write. */
const passedOver = new Set(['node_modules', 'generated', 'dist', '.turbo'])

/**
 * Reports files that change below folders, those in new folders too. Each folder has a watcher of its own: Node's recursive
 * one loses, on Linux, files that an editor replaces instead of writing to.
 *
 * @param concerns whether a file, by its path, is of interest
 * @param changed told of each change, possibly several times
 * @returns the function that ends it
 */
export function watchFolders(
  folders: readonly string[],
  concerns: (path: string) => boolean,
  changed: (path: string) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>()

  const forget = (folder: string) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }

  /** Watches a folder and those below it; the files of a folder that is new are changes. */
  const add = (folder: string, isNew: boolean) => {
    if (watchers.has(folder) || passedOver.has(basename(folder))) return
    let entries
    try {
      watchers.set(folder, watchOne(folder))
      // Read after the watcher is there, so that nothing falls between the two.
      entries = readdirSync(folder, { withFileTypes: true })
    } catch {
      // It is gone again, or was never a folder.
      forget(folder)
      return
    }
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) add(path, isNew)
      else if (isNew && concerns(path)) changed(path)
    }
  }

  const watchOne = (folder: string) =>
    watch(folder, (event, name) => {
      if (name === null) return
      const path = join(folder, name)
      if (concerns(path)) changed(path)
      else if (event === 'rename') {
        forget(path)
        add(path, true)
      }
    }).on('error', () => forget(folder))

  for (const folder of folders) add(folder, false)
  return () => {
    for (const folder of watchers.keys()) forget(folder)
  }
}
