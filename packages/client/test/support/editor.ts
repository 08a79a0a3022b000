import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import ts from 'typescript59'

/** What an editor shows of a program. */
export interface Editor {
  /** What it shows where the mouse rests on the first place of a text: the code, and the words below it. */
  readonly hover: (text: string) => { readonly code: string; readonly words: string }
  /** What it offers behind a text. */
  readonly completions: (text: string) => readonly string[]
  /** The errors, each by the lines that it has. */
  readonly errors: () => readonly (readonly string[])[]
}

const file = join(import.meta.dirname, 'program.ts')

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: [],
}

/** Opens a program that uses the built package, with the language service of TypeScript 5.9: version 7 has none to call. */
export function openEditor(program: string): Editor {
  const read = (name: string): string | undefined =>
    name === file ? program : existsSync(name) ? readFileSync(name, 'utf8') : undefined
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = read(name)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => import.meta.dirname,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: read,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  })
  const find = (text: string): number => {
    const position = program.indexOf(text)
    if (position < 0) throw new Error(`The program has no "${text}".`)
    return position
  }
  return {
    hover: (text) => {
      const info = service.getQuickInfoAtPosition(file, find(text))
      return {
        code: ts.displayPartsToString(info?.displayParts),
        words: ts.displayPartsToString(info?.documentation),
      }
    },
    completions: (text) =>
      service
        .getCompletionsAtPosition(file, find(text) + text.length, {})
        ?.entries.map(({ name }) => name) ?? [],
    errors: () =>
      service
        .getSemanticDiagnostics(file)
        .map(({ messageText, relatedInformation = [] }) =>
          [messageText, ...relatedInformation.map((related) => related.messageText)].flatMap(
            (text) => ts.flattenDiagnosticMessageText(text, '\n').split('\n'),
          ),
        ),
  }
}
