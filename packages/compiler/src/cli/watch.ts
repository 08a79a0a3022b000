import { unwatchFile, watchFile } from 'node:fs'

/** So often each file is looked at: that works on every file system and for every way of saving. */
const interval = 200

/** Calls a function when one of the files has changed, once. */
export function onceChanged(files: readonly string[], call: () => void): void {
  const distinct = [...new Set(files)]
  let isOver = false
  const changed = (): void => {
    if (isOver) return
    isOver = true
    for (const file of distinct) unwatchFile(file, changed)
    call()
  }
  for (const file of distinct) watchFile(file, { interval }, changed)
}
