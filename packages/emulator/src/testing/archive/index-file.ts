import { ArchiveIndex } from '../../generated/snapshot.js'
import { findIssues } from '../find-issues.js'
import { ArchiveError } from './archive-error.js'
import { largestArchive } from './largest-archive.js'

/** The first file of an archive, which tells what else is in it. */
export const indexFile = 'archive.json'
/** What an archive of this emulator calls itself. */
export const archiveFormat = 'dbaas-valkey-emulator'
/** The newest version of the format that this emulator reads, and the one that it writes. */
export const archiveVersion = 1
/** How large the first file may be, in bytes: tens of thousands of files can be listed in it. */
export const largestIndex = 16 * 2 ** 20

/** A file in an archive. */
export type ArchivedFile = ArchiveIndex['files'][number]

/**
 * Reads the first file of an archive.
 *
 * @throws {@link ArchiveError} when this emulator cannot take up such an archive
 */
export function parseIndex(text: string): ArchiveIndex {
  const index = parse(text)
  const { format, version } = Object(index) as { format?: unknown; version?: unknown }
  if (format !== archiveFormat)
    throw new ArchiveError(`it is not an archive of this emulator: ${indexFile} has another format`)
  if (typeof version === 'number' && version > archiveVersion)
    throw new ArchiveError(
      `it was made by a newer emulator, in version ${version} of the format; this one reads ${archiveVersion}. Update it, and try again`,
    )
  const issues = findIssues(indexFile, ArchiveIndex, index)
  if (issues.length > 0) throw new ArchiveError(issues.join('; '))
  const { files } = index as ArchiveIndex
  const size = files.reduce((sum, file) => sum + file.size, 0)
  if (size > largestArchive)
    throw new ArchiveError(`it is too large: ${size} bytes unpacked, ${largestArchive} are allowed`)
  return index as ArchiveIndex
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ArchiveError(`${indexFile} is not JSON: ${(error as Error).message}`)
  }
}
