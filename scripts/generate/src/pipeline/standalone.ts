import { join } from 'node:path'

import type { GeneratedFile } from '@dbaas-valkey/source/file'
import { compareOwn } from '@dbaas-valkey/source/own-files'
import { writeFiles, type FileChanges, type OutputFile } from '@dbaas-valkey/source/write-files'

import { packageName, projectFiles } from '../standalone/project.js'
import { runtimeFiles } from '../standalone/runtime.js'
import { emitValidator } from '../validator/index.js'
import type { OtherContract } from './arguments.js'
import type { Emitter } from './emit.js'
import { generate } from './generate.js'

/**
 * Generates types and validators for another contract, as a package in a folder of the user's.
 *
 * @throws ForeignFilesError where that would write over a file of the user's
 */
export async function writeStandalone(
  root: string,
  { spec, out, allowedFormats, allowRemoteRefs }: OtherContract,
  warn: (line: string) => void,
): Promise<FileChanges> {
  const validators: Emitter = (contract, told) =>
    emitValidator(contract, {
      allowedFormats,
      warn: told,
      homes: { '@dbaas-valkey/types': 'types/index' },
    })
  const { files, title } = await generate(spec, [validators], warn, { allowRemoteRefs })
  const name = packageName(out)
  const sources = files.map(placeInPackage)
  const runtime = await runtimeFiles(join(root, 'packages/validator'), sources, name)
  const changes = await compareOwn(out, [...sources, ...runtime, ...projectFiles(name, title)])
  await writeFiles(changes, out)
  return changes
}

/** Types and validators are packages of their own elsewhere; here they are folders of one. */
function placeInPackage({ package: owner, path, text }: GeneratedFile): OutputFile {
  return { path: owner === 'types' ? path.replace('src/generated/', 'src/types/') : path, text }
}
