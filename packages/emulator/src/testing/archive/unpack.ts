import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'

import { createTarDecoder, type ParsedTarEntry } from 'modern-tar'

import { ArchiveError, asArchiveError } from './archive-error.js'
import { indexFile, largestIndex, parseIndex, type ArchivedFile } from './index-file.js'

/** What tar adds to a file at most, and to all of them at their end, in bytes. */
const overheadPerFile = 4 * 1024
const overhead = 64 * 1024

/**
 * Unpacks an archive into an empty folder. It writes no file that the archive's own list does not have, nor more of one than the
 * list says. So nothing gets elsewhere, and a small archive cannot fill the disk.
 *
 * @returns the paths of the files, relative to the folder
 * @throws {@link ArchiveError} when the archive is damaged, too large or not one of this emulator's
 */
export async function unpack(archive: string, folder: string): Promise<string[]> {
  const unpacking = new Unpacking(folder)
  const bytes = new PassThrough()
  const reading = pipeline(
    createReadStream(archive),
    createGunzip(),
    (source: AsyncIterable<Buffer>) => unpacking.limit(source),
    bytes,
  ).catch((error: unknown) => error)
  try {
    const tar = Readable.toWeb(bytes) as globalThis.ReadableStream<Uint8Array>
    for await (const entry of tar.pipeThrough(createTarDecoder({ strict: true })))
      await unpacking.take(entry)
    return unpacking.finish()
  } catch (error) {
    bytes.destroy()
    // The end of what is read shows as the end of the tar archive, too; its own reason says more.
    const reason = await reading
    throw asArchiveError(isOwnEnd(reason) ? error : reason)
  }
}

/** Whether reading has ended well, or because what was read was refused. */
function isOwnEnd(reason: unknown): boolean {
  const { code } = Object(reason) as { code?: unknown }
  return reason === undefined || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR'
}

/** The files of an archive, as they come. */
class Unpacking {
  readonly #folder: string
  #paths: readonly string[] = []
  /** The files that have not come yet; undefined until the list has. */
  #expected: Map<string, ArchivedFile> | undefined
  #allowed = largestIndex + overhead

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Passes on bytes as long as there are not more than the list says. */
  async *limit(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let passed = 0
    for await (const chunk of source) {
      passed += chunk.length
      if (passed > this.#allowed) throw new ArchiveError('it holds more than its list says')
      yield chunk
    }
  }

  async take({ header, body }: ParsedTarEntry): Promise<void> {
    const { name, size, type } = header
    if (this.#expected === undefined) {
      if (name !== indexFile || type !== 'file')
        throw new ArchiveError(
          `it is not an archive of this emulator: its first file is not ${indexFile}`,
        )
      if (size > largestIndex) throw new ArchiveError(`${indexFile} is too large: ${size} bytes`)
      await this.#expect(await text(body as ReadableStream))
      return
    }
    const file = this.#expected.get(name)
    if (file === undefined || type !== 'file')
      throw new ArchiveError(`it holds ${JSON.stringify(name)}, which its list does not have`)
    if (size !== file.size)
      throw new ArchiveError(`${name} has ${size} bytes, and ${file.size} in the list`)
    this.#expected.delete(name)
    await this.#write(file, body)
  }

  /** @returns the paths of all files */
  finish(): string[] {
    if (this.#expected === undefined) throw new ArchiveError('it is empty')
    const [missing] = this.#expected.keys()
    if (missing !== undefined) throw new ArchiveError(`${missing} is missing`)
    return [...this.#paths]
  }

  async #expect(list: string): Promise<void> {
    const { files } = parseIndex(list)
    this.#paths = files.map(({ path }) => path)
    this.#expected = new Map(files.map((file) => [file.path, file]))
    if (this.#expected.size < files.length) throw new ArchiveError('its list names a file twice')
    const size = files.reduce((sum, file) => sum + file.size, 0)
    this.#allowed += size + files.length * overheadPerFile
    await this.#refuseWithoutSpace(size)
  }

  /** The files are copied again to where servers load them. */
  async #refuseWithoutSpace(size: number): Promise<void> {
    const { bavail, bsize } = await statfs(this.#folder)
    const [needed, free] = [2 * size, bavail * bsize]
    if (needed > free)
      throw new ArchiveError(`it needs ${needed} bytes of disk, and ${free} are free`)
  }

  async #write({ path, sha256 }: ArchivedFile, body: ParsedTarEntry['body']): Promise<void> {
    const target = join(this.#folder, path)
    const hash = createHash('sha256')
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await pipeline(
      Readable.fromWeb(body as ReadableStream),
      async function* (source: AsyncIterable<Uint8Array>) {
        for await (const chunk of source) {
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(target, { flags: 'wx', mode: 0o600 }),
    )
    if (hash.digest('hex') !== sha256)
      throw new ArchiveError(`${path} is not what its list says: it was damaged or changed`)
  }
}
