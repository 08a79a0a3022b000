import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'

import { EmulatorError } from '../valkey/errors.js'
import { replaceFile } from '../valkey/replace-file.js'
import type { Transfer } from './command.js'
import type { ArchivePath } from './control.js'
import { checkInput } from './input.js'
import { refuseCommand } from './refuse.js'

type Ask = (body: ReadableStream | undefined) => Promise<Response>

/** Runs a command that writes or reads a file, of an emulator elsewhere: the file is on this side. */
export async function transferFile(
  name: string,
  transfer: Transfer,
  input: unknown,
  ask: Ask,
): Promise<unknown> {
  const { file } = checkInput(name, 'ArchivePath', input) as ArchivePath
  return transfer === 'download' ? download(resolve(file), ask) : upload(name, file, ask)
}

async function download(file: string, ask: Ask): Promise<ArchivePath & { size: number }> {
  const { body } = await ask(undefined)
  const size = await replaceFile(file, (draft) =>
    pipeline(
      Readable.fromWeb(body as NodeStream),
      createWriteStream(draft, { flags: 'wx', mode: 0o600 }),
    ),
  ).catch((cause: NodeJS.ErrnoException) => {
    if (cause.syscall !== undefined) throw cause
    throw new EmulatorError(
      'NOT_RUNNING',
      'The emulator ended before all of the archive was there.',
      {
        cause,
      },
    )
  })
  return { file, size }
}

async function upload(name: string, file: string, ask: Ask): Promise<unknown> {
  await access(file, constants.R_OK).catch((cause: Error) =>
    refuseCommand(`${name}: ${file} cannot be read: ${cause.message}.`, cause),
  )
  const response = await ask(Readable.toWeb(createReadStream(file)) as ReadableStream)
  return response.json()
}
