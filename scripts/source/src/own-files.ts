import { createHash } from 'node:crypto'
import { lstat, readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'

import { banner as generated } from './banner.js'
import { pathBelow, type FileChanges, type OutputFile } from './write-files.js'

/** The file that lists what was written into a folder, which is how the next run knows its own files there. */
export const manifestName = '.generated.json'

const about =
  'The files that were generated here, with the SHA-256 of each. No other file is written over or removed.'

/** Thrown before anything is written, where a file that somebody else wrote stands in the way. */
export class ForeignFilesError extends Error {
  readonly code = 'FOREIGN_FILES'
  /** Their full paths. */
  readonly paths: readonly string[]

  constructor(folder: string, paths: readonly string[]) {
    const list = paths.map((path) => `  ${relative(folder, path) || '.'}`).join('\n')
    const what = paths.length === 1 ? 'this is' : 'these are'
    super(
      `Nothing was written to ${folder}. A file belongs in the place of each of those below, and ${what} not as this command wrote it:\n${list}\nName another folder, or move them away.`,
    )
    this.name = 'ForeignFilesError'
    this.paths = paths
  }
}

/**
 * Compares a folder, which may hold files of other people, with what belongs in it. `writeFiles` does what comes out.
 *
 * A file is our own if it begins with the banner, which asks not to edit it, or if it is as the folder's manifest says. Of a
 * file that was ours and was changed since by somebody else, nothing is touched.
 *
 * @param folder may be absent
 * @param files what belongs in it, each path below the folder, with `/`
 * @param banner how each generated source file begins
 * @throws ForeignFilesError where a file of somebody else's would be written over
 */
export async function compareOwn(
  folder: string,
  files: readonly OutputFile[],
  banner = generated,
): Promise<FileChanges> {
  const top = resolve(folder)
  const manifest = join(top, manifestName)
  const recorded = readManifest(await readText(manifest))
  const isOwn = (path: string, text: string | undefined): boolean =>
    text !== undefined &&
    (withLineFeeds(text).startsWith(banner) ||
      recorded?.get(relative(top, path).split(sep).join('/')) === hashOf(text))
  const wanted = files.map(({ path, text }) => ({ path: pathBelow(top, path), text }))
  const present = await Promise.all(wanted.map(({ path }) => lookAt(path, top)))
  const foreign = wanted.flatMap(({ path, text }, index) => {
    const { kind, text: found, at = path } = present[index] ?? { kind: 'absent' }
    return kind === 'absent' || found === text || isOwn(path, found) ? [] : [at]
  })
  if (recorded === undefined) foreign.push(manifest)
  if (foreign.length > 0) throw new ForeignFilesError(folder, [...new Set(foreign)].sort())
  const changed = wanted.filter(({ text }, index) => present[index]?.text !== text)
  const kept = new Set(wanted.map(({ path }) => path))
  const before = [...(recorded ?? [])].map(([path]) => pathBelow(top, path))
  const extra = await Promise.all(
    before
      .filter((path) => !kept.has(path))
      .map(async (path) => (isOwn(path, (await lookAt(path, top)).text) ? [path] : [])),
  )
  const list = { path: manifest, text: manifestOf(files) }
  // The manifest comes last: a run that is cut off before it is repeated with the same result.
  const isListed = (await readText(manifest)) === list.text
  return { changed: isListed ? changed : [...changed, list], extra: extra.flat().sort() }
}

interface Found {
  readonly kind: 'absent' | 'file' | 'other'
  readonly text?: string
  /** What stands in the way, where that is not the path itself. */
  readonly at?: string
}

/** What stands at a path: nothing, a file that can be read, or something in its way, such as a folder or a link. */
async function lookAt(path: string, top: string): Promise<Found> {
  for (let folder = dirname(path); folder.startsWith(top); folder = dirname(folder)) {
    const above = await stat(folder).catch(() => undefined)
    if (above?.isDirectory()) break
    if (above !== undefined) return { kind: 'other', at: folder }
  }
  const found = await lstat(path).catch(() => undefined)
  if (found === undefined) return { kind: 'absent' }
  const text = found.isFile() ? await readText(path) : undefined
  return text === undefined ? { kind: 'other' } : { kind: 'file', text }
}

/** The hash of each file that was written, by its path. Absent where another program has a file of that name. */
function readManifest(text: string | undefined): ReadonlyMap<string, string> | undefined {
  if (text === undefined) return new Map()
  try {
    const parsed = JSON.parse(text) as { about?: unknown; files?: Record<string, string> }
    return parsed.about === about ? new Map(Object.entries(parsed.files ?? {})) : undefined
  } catch {
    return undefined
  }
}

function manifestOf(files: readonly OutputFile[]): string {
  const hashes = files.map(({ path, text }) => [path, hashOf(text)] as const)
  const sorted = hashes.sort(([left], [right]) => (left < right ? -1 : 1))
  return `${JSON.stringify({ about, files: Object.fromEntries(sorted) }, null, 2)}\n`
}

/** The same for both kinds of line ends: Git may change them. */
function hashOf(text: string): string {
  return createHash('sha256').update(withLineFeeds(text)).digest('hex')
}

function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}
