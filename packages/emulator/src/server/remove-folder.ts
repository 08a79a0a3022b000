import { rm } from 'node:fs/promises'

/**
 * Removes a folder that servers have used, and everything in it. A server that was killed may have left a process behind
 * that finishes writing a dump; what it still puts into the folder is removed on another try.
 */
export function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
}
