/** `pnpm examples:embed [--check]`: fills the code blocks of every README from the files under examples/. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { root } from '@dbaas-valkey/contract/root'

import { embed } from './blocks.js'
import { markdownFiles } from './markdown-files.js'

const check = process.argv.includes('--check')
const stale: string[] = []

for (const path of await markdownFiles(root)) {
  const before = await readFile(join(root, path), 'utf8')
  const after = await embed(before, (file) => readFile(join(root, file), 'utf8'))
  if (before === after) continue
  stale.push(path)
  if (!check) await writeFile(join(root, path), after)
}

const list = stale.map((path) => `  ${path}\n`).join('')
if (check && stale.length > 0) {
  process.stderr.write(
    `These files show other code than the examples have:\n${list}Run \`pnpm examples:embed\`.\n`,
  )
  process.exitCode = 1
} else {
  process.stdout.write(
    stale.length > 0
      ? `Embedded the examples in\n${list}`
      : 'Every code block is as its example.\n',
  )
}
