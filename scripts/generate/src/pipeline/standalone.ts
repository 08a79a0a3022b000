import { join } from 'node:path'

import { pathFromHere } from '@dbaas-valkey/contract/address'
import type { GeneratedFile } from '@dbaas-valkey/source/file'
import { compareOwn } from '@dbaas-valkey/source/own-files'
import type { FileChanges, OutputFile } from '@dbaas-valkey/source/write-files'

import { generatePartially, type TellingEmitter } from '../partial/generate-partially.js'
import type { Report } from '../partial/report.js'
import { packageName, projectFiles } from '../standalone/project.js'
import { runtimeFiles } from '../standalone/runtime.js'
import { emitValidator } from '../validator/index.js'
import type { OtherContract } from './arguments.js'
import type { TypesEmitter } from './emit.js'
import { startTypesThread } from './types-thread.js'

/** What is to be written into the folder of another contract, and what there is to tell of it. */
export interface ComparedPackage {
  readonly changes: FileChanges
  readonly folder: string
  readonly report: Report
}

/**
 * Generates types and validators for another contract, and compares them with the package in a folder of the user's.
 *
 * @throws ForeignFilesError where that would write over a file of the user's
 */
export async function comparePackage(root: string, other: OtherContract): Promise<ComparedPackage> {
  const types = startTypesThread()
  try {
    const { files, report } = await standalonePackage(root, other, types)
    const folder = pathFromHere(other.out)
    return { changes: await compareOwn(folder, files), folder, report }
  } finally {
    await types.stop()
  }
}

/** The files of another contract's package, each path below it, and what there is to tell of the contract. */
export async function standalonePackage(
  root: string,
  { spec, out, allowedFormats, allowRemoteRefs }: Omit<OtherContract, 'strict'>,
  types: TypesEmitter,
): Promise<{ readonly files: readonly OutputFile[]; readonly report: Report }> {
  const validators: TellingEmitter = (contract, told) =>
    emitValidator(contract, {
      allowedFormats,
      isLenient: true,
      ...told,
      homes: { '@dbaas-valkey/types': 'types/index' },
    })
  const generated = await generatePartially(spec, types, validators, { allowRemoteRefs })
  const { title, report } = generated
  const name = packageName(pathFromHere(out))
  const sources = generated.files.map(placeInPackage)
  const runtime = await runtimeFiles(join(root, 'packages/validator'), sources, name)
  const project = projectFiles(name, title, { hasWebhooks: report.webhooks.written > 0 })
  const told = { path: 'report.json', text: `${JSON.stringify(report, null, 2)}\n` }
  return { files: [...sources, ...runtime, ...project, told], report }
}

/** Types and validators are packages of their own elsewhere; here they are folders of one. */
function placeInPackage({ package: owner, path, text }: GeneratedFile): OutputFile {
  return { path: owner === 'types' ? path.replace('src/generated/', 'src/types/') : path, text }
}
