import { open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { recordIssue } from './record-issue.js'
import type { ServiceRecord } from './record.js'
import { directoryUnusable, EmulatorError } from '../valkey/errors.js'

const fileName = 'state.json'
/** Increase it when the format changes so that an older emulator cannot read it. */
const stateVersion = 1

type Loose = Readonly<Record<string, unknown>>

/**
 * Keeps the services of a backend in one file. The file is always complete: a new version is written beside it and then
 * replaces it.
 */
export class StateFile {
  readonly #file: string
  #writing: Promise<void> = Promise.resolve()
  #next: Promise<void> | undefined

  constructor(directory: string) {
    this.#file = join(directory, fileName)
  }

  /**
   * Reads the services of the last save; undefined when there is no file.
   *
   * @throws an `EmulatorError` when the file is damaged or cannot be read
   */
  async load(): Promise<ServiceRecord[] | undefined> {
    let text: string
    try {
      text = await readFile(this.#file, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw directoryUnusable(dirname(this.#file), error)
    }
    return this.#parse(text)
  }

  /** Saves what `records` returns, after earlier saves. Calls that arrive before the save begins share it. */
  save(records: () => readonly ServiceRecord[]): Promise<void> {
    this.#next ??= this.#writing.then(() => {
      this.#next = undefined
      const written = this.#write(
        JSON.stringify({ version: stateVersion, services: records() }, null, 2),
      )
      this.#writing = written.catch(() => undefined)
      return written
    })
    return this.#next
  }

  #parse(text: string): ServiceRecord[] {
    try {
      const state = JSON.parse(text) as { services: ServiceRecord[] }
      const wrong = stateIssue(state)
      if (wrong === undefined) return state.services
      throw new Error(wrong)
    } catch (error) {
      throw new EmulatorError(
        'STATE_DAMAGED',
        `The state file ${this.#file} cannot be read: ${(error as Error).message}. Nothing has been changed: ` +
          'put a copy of the file back, or move it away to start without services; their data is then put aside',
        { cause: error },
      )
    }
  }

  async #write(text: string): Promise<void> {
    const draft = `${this.#file}.new`
    try {
      const file = await open(draft, 'w', 0o600)
      try {
        await file.writeFile(text)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, this.#file)
    } catch (error) {
      throw new Error(
        `The state could not be saved to ${this.#file}: ${(error as Error).message}. The file is as it was before`,
        { cause: error },
      )
    }
  }
}

function stateIssue(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null) return 'it does not hold an object'
  const { version, services } = state as Loose
  if (version !== stateVersion)
    return `its version is ${String(version)}, this emulator reads ${stateVersion}`
  if (!Array.isArray(services)) return 'it has no list of services'
  return services.map(recordIssue).find((one) => one !== undefined)
}
