import { posix } from 'node:path'

import type { OutputFile } from '@dbaas-valkey/source/write-files'

/** How the modules of a package become those of a folder in somebody else's. */
export interface Relocation {
  /** Where a module goes: `src/generated/index` -> `index`. */
  place(module: string): string
  /** For names of packages and of `imports`, the module that has what they had, as a path below the folder. */
  readonly named: Readonly<Record<string, string>>
  readonly extension: '.js' | '.ts'
}

/** Moves modules, and has each name the others by where they are now. */
export function relocate(
  files: readonly OutputFile[],
  { place, named, extension }: Relocation,
): OutputFile[] {
  return files.map(({ path, text }) => {
    const moved = place(withoutExtension(path))
    const relative = (target: string): string => {
      const to = posix.relative(posix.dirname(moved), target)
      return to.startsWith('.') ? to : `./${to}`
    }
    // A statement of an import begins or ends at the beginning of a line; no text of a document does.
    const changed = text.replaceAll(
      /^((?:import|export|\}) ?.*from ')([^']+)'$/gm,
      (statement, start: string, name: string) => {
        const target = named[name]
        if (target !== undefined) return `${start}${relative(target)}${extension}'`
        if (!name.startsWith('.')) return statement
        const from = posix.join(posix.dirname(path), withoutExtension(name))
        return `${start}${relative(place(from))}${extension}'`
      },
    )
    return { path: `${moved}.ts`, text: changed }
  })
}

function withoutExtension(path: string): string {
  return path.replace(/\.[jt]s$/, '')
}
