import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'

import { packTar, type TarSource } from 'modern-tar/fs'

import { version } from '../../backend/version.js'
import { replaceFile } from '../../valkey/replace-file.js'
import { archiveFormat, archiveVersion, indexFile, type ArchivedFile } from './index-file.js'

/** Only the user can read the archive and what others unpack from it: it has passwords and data. */
const privateMode = 0o600

/**
 * Packs files of a folder into an archive: tar, compressed with gzip. The archive replaces the file in one step, once it is
 * complete.
 *
 * @param paths the files, relative to the folder
 * @returns the size of the archive in bytes
 */
export async function pack(
  folder: string,
  paths: readonly string[],
  file: string,
): Promise<number> {
  const files: ArchivedFile[] = []
  for (const path of paths) files.push({ path, ...(await measure(join(folder, path))) })
  const index = { format: archiveFormat, version: archiveVersion, emulator: version(), files }
  const mtime = new Date()
  const sources: TarSource[] = [
    {
      type: 'content',
      target: indexFile,
      content: `${JSON.stringify(index, null, 2)}\n`,
      mode: privateMode,
      mtime,
    },
    ...paths.map((path) => ({
      type: 'file' as const,
      source: join(folder, path),
      target: path,
      mode: privateMode,
      mtime,
    })),
  ]
  return replaceFile(file, async (draft) => {
    await pipeline(
      packTar(sources),
      // Dumps are compressed already: more effort takes long and saves little.
      createGzip({ level: constants.Z_BEST_SPEED }),
      createWriteStream(draft, { flags: 'wx', mode: privateMode }),
    )
  })
}

async function measure(path: string): Promise<Omit<ArchivedFile, 'path'>> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer)
    size += (chunk as Buffer).length
  }
  return { size, sha256: hash.digest('hex') }
}
