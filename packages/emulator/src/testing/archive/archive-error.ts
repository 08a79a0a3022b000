/** An archive cannot be taken up. The message goes on after "The archive cannot be imported: ". */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}

/** What the errors of zlib and of the tar library mean for an archive. */
const meanings: readonly (readonly [pattern: RegExp, meaning: string])[] = [
  [/incorrect header check/, 'it is not compressed with gzip'],
  [/unexpected end of file|truncated/i, 'it ends too early'],
  [/^Z_|invalid|incorrect|too (?:large|far)/i, 'it is damaged'],
]

/** Says in words what an error while an archive is read means. Errors of the system, such as a full disk, stay as they are. */
export function asArchiveError(error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof ArchiveError || (error as NodeJS.ErrnoException).syscall !== undefined)
    return error as Error
  const [, meaning = 'it is damaged'] =
    meanings.find(([pattern]) => pattern.test(message) || pattern.test(code ?? '')) ?? []
  return new ArchiveError(`${meaning} (${message})`, { cause: error })
}
