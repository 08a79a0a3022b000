import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { GeneratedFile } from '../emit/file.js'

/** A file's full path and what belongs in it. */
export interface Output {
  readonly path: string
  readonly text: string
}

/** What the tree has against what was generated. */
export interface Comparison {
  readonly changed: readonly Output[]
  /** Files in the generated folders that nothing generates any more. */
  readonly extra: readonly string[]
}

/** Where the files of our own packages belong. */
export function placeInTree(root: string, files: readonly GeneratedFile[]): Output[] {
  return files.map((file) => ({
    path:
      file.package === 'docs'
        ? join(root, 'docs', file.path)
        : join(root, 'packages', file.package, file.path),
    text: file.text,
  }))
}

/** Compares with what is there; every folder that receives files and is named for it is generated as a whole. */
export async function compare(outputs: readonly Output[]): Promise<Comparison> {
  const texts = await Promise.all(outputs.map(({ path }) => readText(path)))
  const changed = outputs.filter(({ text }, index) => text !== texts[index])
  const wanted = new Set(outputs.map(({ path }) => path))
  const folders = new Set(outputs.flatMap(({ path }) => generatedFolder(path) ?? []))
  const present = await Promise.all([...folders].map(filesBelow))
  return {
    changed,
    extra: present
      .flat()
      .filter((path) => !wanted.has(path))
      .sort(),
  }
}

export async function write({ changed, extra }: Comparison): Promise<void> {
  await Promise.all(
    changed.map(async ({ path, text }) => {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }),
  )
  await Promise.all(extra.map((path) => rm(path)))
}

function generatedFolder(path: string): string | undefined {
  return /^.*\/(?:src\/generated|docs\/reference)(?=\/)/.exec(path)?.[0]
}

export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}
