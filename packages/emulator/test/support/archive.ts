import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** An archive unpacked with the system's own tar, to be changed and packed again with it. */
export class LooseArchive {
  readonly folder: string

  constructor(archive: string, folder: string) {
    mkdirSync(folder, { recursive: true })
    execFileSync('tar', ['xzf', archive, '-C', folder])
    this.folder = folder
  }

  read<T>(path: string): T {
    return JSON.parse(readFileSync(join(this.folder, path), 'utf8')) as T
  }

  write(path: string, content: string | Uint8Array | object): void {
    const plain = typeof content === 'string' || content instanceof Uint8Array
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), plain ? content : JSON.stringify(content))
  }

  /** Makes the list in `archive.json` that of the files as they are. */
  list(): void {
    const files = readdirSync(this.folder, { recursive: true })
      .map(String)
      .filter((path) => path !== 'archive.json' && statSync(join(this.folder, path)).isFile())
      .map((path) => {
        const bytes = readFileSync(join(this.folder, path))
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        return { path, size: bytes.length, sha256 }
      })
    this.write('archive.json', { ...this.read<object>('archive.json'), files })
  }

  /**
   * Packs the files of the list, as far as they are there.
   *
   * @param more arguments of tar, before the files
   */
  pack(file: string, more: readonly string[] = []): string {
    const { files } = this.read<{ files: { path: string }[] }>('archive.json')
    const paths = ['archive.json', ...files.map(({ path }) => path)].filter((path) =>
      existsSync(join(this.folder, path)),
    )
    execFileSync('tar', ['czf', file, '-C', this.folder, ...more, ...paths], { stdio: 'pipe' })
    return file
  }
}
