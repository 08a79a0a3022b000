import { join } from 'node:path'

import ts from 'typescript'
import { root } from '@dbaas-valkey/contract/paths'

/** The files of one consumer, by their names. */
export type Sources = Readonly<Record<string, string>>

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
}

/** Type-checks many small consumers in one program, each in a folder of its own; answers the errors of each. */
export function compileAll(consumers: readonly Sources[]): string[][] {
  const folders = consumers.map((_, index) => join(root, `consumer-${index}`))
  const files = new Map(
    consumers.flatMap((sources, index) =>
      Object.entries(sources).map(([name, text]) => [join(folders[index] ?? root, name), text]),
    ),
  )
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists, getSourceFile } = host
  host.readFile = (name) => files.get(name) ?? readFile(name)
  host.fileExists = (name) => files.has(name) || fileExists(name)
  // The folders are not on the disk, and nothing is looked for in one that is not there.
  host.directoryExists = () => true
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(name)
    return text === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return folders.map((folder) =>
    [...files.keys()]
      .filter((name) => name.startsWith(`${folder}/`))
      .flatMap((name) => diagnosticsOf(program, name)),
  )
}

function diagnosticsOf(program: ts.Program, name: string): string[] {
  const source = program.getSourceFile(name)
  return [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
