import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'

import { banner } from '@dbaas-valkey/source/banner'
import { quote } from '@dbaas-valkey/source/quote'
import type { OutputFile } from '@dbaas-valkey/source/write-files'

/** Loaded by no import, but under a condition of the package's `imports`. */
const underCondition = 'src/runtime/no-messages'

/** The one module that says whose validators they are. */
const vendorModule = 'src/runtime/vendor'

/**
 * The hand-written modules that the generated ones import, and those that these import. They are the same for every
 * contract, but for the name in Standard Schema's `vendor` and the examples in comments, which call our own validators.
 *
 * @param home the package that they belong to
 * @param generated modules, each path below their package
 * @param vendor the package that they become a part of
 */
export async function runtimeFiles(
  home: string,
  generated: readonly OutputFile[],
  vendor: string,
): Promise<OutputFile[]> {
  const files = new Map<string, OutputFile>()
  const wanted = [underCondition, ...generated.flatMap(importsOf)]
  for (const module of wanted) {
    if (!module.startsWith('src/runtime/') || files.has(module)) continue
    const path = `${module}.ts`
    const text =
      module === vendorModule
        ? `export const vendor = ${quote(vendor)}\n`
        : withoutExamples(await readFile(join(home, path), 'utf8'))
    const file = { path, text: banner + text }
    files.set(module, file)
    wanted.push(...importsOf(file))
  }
  return [...files.values()]
}

/** The other modules of the package that a module imports, each path below it, without its extension. */
function importsOf({ path, text }: OutputFile): string[] {
  const statements = text.matchAll(/^(?:import|export|\}) ?.*from '(\.[^']*)\.js'$/gm)
  return [...statements].map(([, to = '']) => posix.join(posix.dirname(path), to))
}

/** Takes the `@example` out of each comment: from its line to the next tag, or to the comment's end. */
function withoutExamples(text: string): string {
  return text.replaceAll(/(?:\n *\*)*\n *\* @example\b[^]*?(?=\n *(?:\*\/|\* @))/g, '')
}
