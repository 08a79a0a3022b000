import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

import { compareOwn } from '@dbaas-valkey/source/own-files'
import { writeFiles, type FileChanges, type OutputFile } from '@dbaas-valkey/source/write-files'

import type { OtherContract } from './arguments.js'
import { portable } from './emit.js'
import { filesBelow } from './files.js'
import { generate } from './generate.js'

/** Hand-written, and the same for every contract: what generated code imports. */
const runtimes = ['packages/validator/src/runtime', 'packages/client/src/core']

/**
 * Generates the packages' sources for another contract below a folder of the user's, with the runtime that they import
 * and what `npx tsc` needs to check them there.
 *
 * @throws ForeignFilesError where that would write over a file of the user's
 */
export async function writeStandalone(
  root: string,
  { spec, out, allowedFormats, allowRemoteRefs }: OtherContract,
  warn: (line: string) => void,
): Promise<FileChanges> {
  const { files } = await generate(spec, portable(allowedFormats), warn, { allowRemoteRefs })
  const changes = await compareOwn(out, [
    ...files.map(({ package: name, path, text }) => ({ path: join(name, path), text })),
    ...(await runtimeFiles(root)),
    ...projectFiles(),
  ])
  await writeFiles(changes, out)
  return changes
}

async function runtimeFiles(root: string): Promise<OutputFile[]> {
  const found = await Promise.all(runtimes.map((folder) => filesBelow(join(root, folder))))
  const sources = found.flat().filter((path) => !path.endsWith('.test.ts'))
  return Promise.all(
    sources.map(async (path) => ({
      path: relative(join(root, 'packages'), path),
      text: await readFile(path, 'utf8'),
    })),
  )
}

function projectFiles(): OutputFile[] {
  const manifest = {
    name: 'generated',
    private: true,
    type: 'module',
    devDependencies: { '@types/node': '20.19.43', typescript: '5.9.3' },
  }
  const project = {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      module: 'nodenext',
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      noEmit: true,
      paths: {
        '@dbaas-valkey/types': ['./types/src/generated/index.ts'],
        '#messages': ['./validator/src/generated/messages.ts'],
      },
    },
    include: ['types', 'validator', 'client'],
  }
  return Object.entries({ 'package.json': manifest, 'tsconfig.json': project }).map(
    ([path, content]) => ({ path, text: `${JSON.stringify(content, null, 2)}\n` }),
  )
}
