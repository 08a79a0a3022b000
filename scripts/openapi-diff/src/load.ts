import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { isObject } from '@dbaas-valkey/contract/document'
import { loadContract } from '@dbaas-valkey/contract/load'
import type { JsonObject } from '@dbaas-valkey/contract/model'
import { ReleaseError } from '@dbaas-valkey/contract/command'
import { paths, root } from '@dbaas-valkey/contract/paths'

const run = promisify(execFile)

/**
 * Reads a contract from a file (OpenAPI 3.0 or 3.1, YAML or JSON, one file or several) or, where there is no such
 * file, from a git revision of this repository.
 *
 * @throws {@link ReleaseError} when it is neither
 */
export async function readContract(source: string): Promise<JsonObject> {
  if (!existsSync(source)) return readRevision(source)
  if (source.endsWith('.json')) {
    const document: unknown = JSON.parse(await readFile(source, 'utf8'))
    // A bundle, as `pnpm generate` writes it, needs no loader.
    if (isObject(document) && String(document.openapi).startsWith('3.1')) return document
  }
  return (await loadContract(source)).document
}

async function readRevision(revision: string): Promise<JsonObject> {
  const object = `${revision}:${paths.bundled}`
  try {
    const { stdout } = await run('git', ['show', object], { cwd: root, maxBuffer: 2 ** 28 })
    return JSON.parse(stdout) as JsonObject
  } catch (error) {
    throw new ReleaseError(
      `"${source(revision)}" is neither a file nor a git revision that holds ${paths.bundled}. ` +
        'Give a path that exists, or a tag, branch or commit of this repository.',
      { cause: error },
    )
  }
}

function source(revision: string): string {
  return revision.length > 80 ? `${revision.slice(0, 77)}...` : revision
}
