import type { ZoneName } from '@dbaas-valkey/types'

import { removeFolder } from '../../valkey/remove-folder.js'
import type { ImportedArchive } from '../control.js'
import type { Core } from '../core.js'
import { refuseCommand } from '../refuse.js'
import { nameServer } from '../server-name.js'
import { filesOf, readSnapshotFile, servicesOf, type SnapshotContents } from '../snapshot-file.js'
import { putBack, takeSnapshot } from '../snapshot-store.js'
import { ArchiveError } from './archive-error.js'
import { unpack } from './unpack.js'

/** How many issues of an archive are told. */
const mostIssues = 10

/**
 * Replaces all services by those of an archive. Before anything is replaced, the archive is unpacked elsewhere and checked, and a
 * server loads each dump. When the services do not start all the same, those that were there before are put back.
 *
 * @throws an `EmulatorError` (`COMMAND_REFUSED`) that says what is wrong with the archive; the services are as before
 */
export async function importArchive(core: Core, file: string): Promise<ImportedArchive> {
  const folder = await core.snapshots.makeFolder()
  try {
    const contents = await unpackAndCheck(core, file, folder)
    await core.snapshots.inTurn(() => replaceServices(core, contents, folder))
    return { services: servicesOf(contents) }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (error instanceof ArchiveError)
      return refuseCommand(
        `import: the archive cannot be imported: ${message}. Nothing was changed.`,
        error,
      )
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
      return refuseCommand(`import: ${file} cannot be read: ${message}.`, error)
    throw error
  } finally {
    await removeFolder(folder)
  }
}

async function unpackAndCheck(
  { zones }: Core,
  file: string,
  folder: string,
): Promise<SnapshotContents> {
  const there = await unpack(file, folder)
  const contents = await readSnapshotFile(folder).catch((error: Error) => {
    throw new ArchiveError(error.message, { cause: error })
  })
  const needed = new Set(filesOf(contents))
  const missing = [...needed].find((path) => !there.includes(path))
  const surplus = there.find((path) => !needed.has(path))
  if (missing !== undefined) throw new ArchiveError(`${missing} is missing`)
  if (surplus !== undefined) throw new ArchiveError(`no service has the file ${surplus}`)
  const home = await zones.backend()
  const issues: string[] = []
  for (const [zone, records] of contents.zones)
    issues.push(...(await home.experiments.snapshotIssues(records, `${folder}/${zone}`)))
  if (issues.length > 0) {
    const told = issues.slice(0, mostIssues).join('; ')
    const foreign = contents.server === nameServer(home) ? '' : ` (it is from ${contents.server})`
    throw new ArchiveError(`${told}${foreign}`)
  }
  return contents
}

async function replaceServices(
  { zones, clock, snapshots }: Core,
  contents: SnapshotContents,
  folder: string,
): Promise<void> {
  const before = await snapshots.makeFolder()
  const present = await takeSnapshot(zones, clock, before)
  try {
    await putBack(zones, contents.zones, folder)
    await refuseDown({ zones }, contents)
  } catch (error) {
    await putBack(zones, present.zones, before)
    throw error
  } finally {
    await removeFolder(before)
  }
}

/** Refuses services that do not run although a server could load their data: another server may not know a rule of a user. */
async function refuseDown(
  { zones }: Pick<Core, 'zones'>,
  contents: SnapshotContents,
): Promise<void> {
  for (const [zone, records] of contents.zones) {
    const { services } = await zones.backend(zone as ZoneName)
    const down = records.find(({ name }) => services.get(name).state !== 'running')
    if (down !== undefined)
      throw new ArchiveError(
        `${down.name} does not start with the server program of this emulator; its log says why`,
      )
  }
}
