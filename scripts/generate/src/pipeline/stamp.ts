import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filesBelow } from './files.js'

/**
 * Remembers what the last run read and wrote, so that a run with nothing changed ends before the heavy libraries are
 * even loaded. Both sides are compared by content: an edited generated file is noticed like an edited contract.
 */
const file = ['node_modules', '.cache', 'dbaas-valkey', 'generate.txt']

const sources = ['spec', 'scripts']
const outputs = [
  'packages/types/src/generated',
  'packages/validator/src/generated',
  'packages/client/src/generated',
  'packages/emulator/src/generated',
  'docs/reference',
]

export async function isUpToDate(root: string): Promise<boolean> {
  const last = await readFile(join(root, ...file), 'utf8').catch(() => undefined)
  return last !== undefined && last === (await fingerprint(root))
}

export async function remember(root: string): Promise<void> {
  const path = join(root, ...file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, await fingerprint(root))
}

async function fingerprint(root: string): Promise<string> {
  const found = await Promise.all(
    [...sources, ...outputs].map((folder) => filesBelow(join(root, folder))),
  )
  const paths = [
    ...found.flat().filter(counts),
    join(root, 'packages/types/openapi.json'),
    join(root, 'pnpm-lock.yaml'),
  ]
  const texts = await Promise.all(paths.sort().map((path) => readFile(path).catch(() => '')))
  const hash = createHash('sha256')
  for (const [index, path] of paths.entries()) hash.update(`\0${path}\0`).update(texts[index] ?? '')
  return hash.digest('hex')
}

function counts(path: string): boolean {
  return (
    !path.includes('/node_modules/') && !path.includes('/.turbo/') && !path.endsWith('.test.ts')
  )
}
