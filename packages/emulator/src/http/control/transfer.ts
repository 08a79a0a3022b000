import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { largestArchive } from '../../testing/archive/largest-archive.js'
import type { ArchivePath } from '../../testing/control.js'
import type { SnapshotStore } from '../../testing/snapshot-store.js'
import { removeFolder } from '../../valkey/remove-folder.js'
import { refusal } from '../api/refusals.js'
import type { HttpRequest } from '../hono-app.js'

/** The type of an archive, which scripts of other origins cannot send without a preflight request, either. */
export const archiveType = 'application/gzip'

type Run = (input: ArchivePath) => Promise<unknown>
type Folders = Pick<SnapshotStore, 'makeFolder'>

/** Answers with the file that a command writes. What fails while it writes is answered as an error, and not as half a file. */
export async function download(folders: Folders, run: Run): Promise<Response> {
  const folder = await folders.makeFolder()
  try {
    const file = join(folder, 'archive')
    await run({ file })
    const opened = await open(file)
    const { size } = await opened.stat()
    const name = `dbaas-valkey-${new Date().toISOString().slice(0, 10)}.tar.gz`
    return new Response(Readable.toWeb(opened.createReadStream()) as ReadableStream, {
      headers: {
        'content-type': archiveType,
        'content-length': String(size),
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    })
  } finally {
    // What is open can still be read.
    await removeFolder(folder)
  }
}

/** Runs a command with the file that is the body of a request. */
export async function upload(request: HttpRequest, folders: Folders, run: Run): Promise<unknown> {
  const folder = await folders.makeFolder()
  try {
    const file = join(folder, 'archive')
    // Put aside first: a client that has to wait for checks would be too slow for the server.
    await pipeline(
      request.env.incoming,
      limited,
      createWriteStream(file, { flags: 'wx', mode: 0o600 }),
    )
    return await run({ file })
  } finally {
    await removeFolder(folder)
  }
}

async function* limited(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > largestArchive) throw refusal('bodyTooLarge')
    yield chunk
  }
}
