/**
 * `pnpm examples:embed [--check]`: fills the code blocks of every README from the files under examples/, the texts that READMEs
 * share from docs/embed/, and the table of the control interface from the emulator's sources.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'

import { controlSources, embedControlTable, type ControlTexts } from './control-table.js'
import { markdownFiles } from './markdown-files.js'
import { embedPrograms } from './programs.js'
import { embedShown } from './shown.js'
import { embedTexts } from './texts.js'

const check = process.argv.includes('--check')
const stale: string[] = []
const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8')
const control = Object.fromEntries(
  await Promise.all(
    Object.entries(controlSources).map(async ([name, file]) => [name, await read(file)]),
  ),
) as ControlTexts

for (const path of await markdownFiles(root)) {
  const before = await read(path)
  const programs = await embedPrograms(await embedShown(before, read), read)
  const after = embedControlTable(await embedTexts(programs, read), control)
  if (before === after) continue
  stale.push(path)
  if (!check) await writeFile(join(root, path), after)
}

const list = stale.map((path) => `  ${path}\n`).join('')
if (check && stale.length > 0) {
  process.stderr.write(
    `These files show something else than the sources have:\n${list}Run \`pnpm examples:embed\`.\n`,
  )
  process.exitCode = 1
} else {
  process.stdout.write(
    stale.length > 0
      ? `Embedded what the sources have in\n${list}`
      : 'Every code block and table is as its source.\n',
  )
}
