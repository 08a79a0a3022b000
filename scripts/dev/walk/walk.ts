import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'
import { expect } from 'vitest'

import { copyRepository, shell, type Copy } from '../test/copy.js'
import { applyDiff, readGuides, type Guide } from './guide.js'

/** A limit for what hangs, in milliseconds: each guide generates, compiles and starts servers. */
export const limit = 600_000

/** All guides, in the order in which the documents have them. */
export const guides = ['spec/README.md', 'scripts/json-schema/README.md'].flatMap((file) =>
  readGuides(readFileSync(join(root, file), 'utf8')),
)

/**
 * The guide of a title.
 *
 * @throws when there is none
 */
export function guide(title: string): Guide {
  const found = guides.find((one) => one.title === title)
  if (!found) throw new Error(`There is no guide "${title}".`)
  return found
}

/** A copy of the repository in which the guides are followed, one after the other, as in a repository that grows. */
export class Walk {
  readonly copy: Copy = copyRepository()

  /** Does what each step of a guide says; a command that fails is a failed expectation. */
  async follow({ steps }: Guide): Promise<void> {
    for (const step of steps) {
      if (step.kind === 'run') {
        const { code, output } = await shell(this.copy, step.lines)
        expect(code, `${step.lines}\n${output}`).toBe(0)
        continue
      }
      const path = join(this.copy.folder, step.file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(
        path,
        step.kind === 'write' ? step.text : applyDiff(readFileSync(path, 'utf8'), step.diff),
      )
    }
  }

  /** Whether a guide ends well while a file is something else, or not there at all. */
  async endsWellWith(title: string, file: string, text: string | undefined): Promise<boolean> {
    const path = join(this.copy.folder, file)
    const before = readFileSync(path, 'utf8')
    if (text === undefined) rmSync(path)
    else writeFileSync(path, text)
    const last = guide(title).steps.at(-1)
    const lines = last?.kind === 'run' ? `pnpm generate\n${last.lines}` : ''
    const { code } = await shell(this.copy, lines)
    writeFileSync(path, before)
    return code === 0
  }
}
