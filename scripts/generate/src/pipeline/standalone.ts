import { join } from 'node:path'

import { pathFromHere } from '@dbaas-valkey/contract/address'
import type { GeneratedFile } from '@dbaas-valkey/source/file'
import { compareOwn } from '@dbaas-valkey/source/own-files'
import { writeFiles, type FileChanges, type OutputFile } from '@dbaas-valkey/source/write-files'

import { generatePartially, type TellingEmitter } from '../partial/generate-partially.js'
import type { Report } from '../partial/report.js'
import { packageName, projectFiles } from '../standalone/project.js'
import { runtimeFiles } from '../standalone/runtime.js'
import { emitValidator } from '../validator/index.js'
import type { OtherContract } from './arguments.js'
import { startTypesThread } from './types-thread.js'

/** What was written into the folder of another contract, and what there is to tell of it. */
export interface WrittenPackage {
  readonly changes: FileChanges
  readonly report: Report
}

/**
 * Generates types and validators for another contract, as a package in a folder of the user's.
 *
 * @throws ForeignFilesError where that would write over a file of the user's
 */
export async function writeStandalone(
  root: string,
  { spec, out, allowedFormats, allowRemoteRefs }: OtherContract,
): Promise<WrittenPackage> {
  const validators: TellingEmitter = (contract, told) =>
    emitValidator(contract, {
      allowedFormats,
      isLenient: true,
      ...told,
      homes: { '@dbaas-valkey/types': 'types/index' },
    })
  const types = startTypesThread()
  try {
    const { files, title, report } = await generatePartially(spec, types, validators, {
      allowRemoteRefs,
    })
    const folder = pathFromHere(out)
    const name = packageName(folder)
    const sources = files.map(placeInPackage)
    const runtime = await runtimeFiles(join(root, 'packages/validator'), sources, name)
    const changes = await compareOwn(folder, [
      ...sources,
      ...runtime,
      ...projectFiles(name, title),
      { path: 'report.json', text: `${JSON.stringify(report, null, 2)}\n` },
    ])
    await writeFiles(changes, folder)
    return { changes, report }
  } finally {
    await types.stop()
  }
}

/** Types and validators are packages of their own elsewhere; here they are folders of one. */
function placeInPackage({ package: owner, path, text }: GeneratedFile): OutputFile {
  return { path: owner === 'types' ? path.replace('src/generated/', 'src/types/') : path, text }
}
