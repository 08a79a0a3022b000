import { compareOwn } from '@dbaas-valkey/source/own-files'
import { writeFiles, type FileChanges } from '@dbaas-valkey/source/write-files'

import type { Compiled } from './compiled.js'
import { asCompilerError } from './error.js'
import { banner } from './output/files.js'

/** What is, or was, to be done in a folder, by full paths. */
export interface Changes {
  /** Files that are missing, or not as they should be. */
  readonly changed: readonly string[]
  /** Files that an earlier run wrote, and that nothing needs any more. */
  readonly removed: readonly string[]
}

/**
 * Writes what was compiled into a folder. Files in it that others have written stay as they are.
 *
 * @returns what had to be changed
 * @throws {@link CompilerError} `FOREIGN_FILES`, where a file of somebody else's would be written over; nothing is written then
 * @example
 * await writeCompiled(await compile({ input: 'openapi.yaml' }), 'src/validators')
 */
export async function writeCompiled(compiled: Compiled, folder: string): Promise<Changes> {
  const changes = await differences(compiled, folder)
  if (changes.changed.length + changes.extra.length > 0) await writeFiles(changes, folder)
  return named(changes)
}

/** Tells what {@link writeCompiled} would do, and does nothing. */
export async function compareCompiled(compiled: Compiled, folder: string): Promise<Changes> {
  return named(await differences(compiled, folder))
}

async function differences({ files }: Compiled, folder: string): Promise<FileChanges> {
  try {
    return await compareOwn(folder, files, banner)
  } catch (error) {
    throw asCompilerError(error)
  }
}

function named({ changed, extra }: FileChanges): Changes {
  return { changed: changed.map(({ path }) => path), removed: extra }
}
