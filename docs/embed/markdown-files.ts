import { readdir } from 'node:fs/promises'

const folders = ['packages', 'docs/guide']

/** The Markdown files, written by hand, that show examples: those at the top, the packages' and the guides. */
export async function markdownFiles(root: string): Promise<string[]> {
  const top = await names(root, false)
  const below = await Promise.all(
    folders.map(async (folder) =>
      (await names(`${root}/${folder}`, true)).map((name) => `${folder}/${name}`),
    ),
  )
  return [...top, ...below.flat()].filter((path) => !path.includes('node_modules')).sort()
}

async function names(folder: string, recursive: boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive }).catch(() => [])
  return entries.filter((name) => name.endsWith('.md') && !name.endsWith('CHANGELOG.md'))
}
