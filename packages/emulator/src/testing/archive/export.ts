import { removeFolder } from '../../valkey/remove-folder.js'
import type { ExportedArchive } from '../control.js'
import type { Core } from '../core.js'
import { filesOf } from '../snapshot-file.js'
import { takeSnapshot } from '../snapshot-store.js'
import { pack } from './pack.js'

/** Writes all services with users, settings, backups and data into an archive, which replaces the file when it is complete. */
export async function exportArchive(
  { zones, clock, snapshots }: Core,
  file: string,
): Promise<ExportedArchive> {
  const folder = await snapshots.makeFolder()
  try {
    const contents = await takeSnapshot(zones, clock, folder)
    return { file, size: await pack(folder, filesOf(contents), file) }
  } finally {
    await removeFolder(folder)
  }
}
