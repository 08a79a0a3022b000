import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { GeneratedFile } from '@dbaas-valkey/source/file'
import { pathBelow, type FileChanges, type OutputFile } from '@dbaas-valkey/source/write-files'

/** Where the files of our own packages belong. */
export function placeInTree(root: string, files: readonly GeneratedFile[]): OutputFile[] {
  return files.map((file) => ({
    path: pathBelow(
      file.package === 'docs' ? join(root, 'docs') : join(root, 'packages', file.package),
      file.path,
    ),
    text: file.text,
  }))
}

/** Compares with what is there; every folder that receives files and is named for it is generated as a whole. */
export async function compare(outputs: readonly OutputFile[]): Promise<FileChanges> {
  const texts = await Promise.all(outputs.map(({ path }) => readText(path)))
  const changed = outputs.filter(({ text }, index) => text !== texts[index])
  const wanted = new Set(outputs.map(({ path }) => path))
  const present = await Promise.all(generatedFolders(outputs).map(filesBelow))
  return {
    changed,
    extra: present
      .flat()
      .filter((path) => !wanted.has(path))
      .sort(),
  }
}

/** The folders that are generated as a whole. */
export function generatedFolders(outputs: readonly OutputFile[]): string[] {
  return [...new Set(outputs.flatMap(({ path }) => generatedFolder(path) ?? []))].sort()
}

export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function generatedFolder(path: string): string | undefined {
  return /^.*\/(?:src\/generated|docs\/reference)(?=\/)/.exec(path)?.[0]
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}
