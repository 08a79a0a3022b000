import { unwatchFile, watchFile } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { EmulatorError } from '../../valkey/errors.js'
import { TaskQueue } from '../../valkey/task-queue.js'
import type { Seed } from '../control.js'
import type { Core } from '../core.js'
import { applySeed } from './apply.js'
import { parseSeed, readSeedFile, type LocatedSeed } from './seed-file.js'

/**
 * How often the file is looked at, in milliseconds. Unlike events of the file system, this also notices files that are
 * replaced, and those on volumes of other machines.
 */
const lookInterval = 250
/** How long the file must stay the same before it counts: half a file may be valid, and would delete services. */
const restInterval = 100

/**
 * Makes the services what a file declares, and when it is followed, again whenever the file has changed, until the emulator ends.
 *
 * @throws {@link EmulatorError} `SEED_INVALID` when the file is wrong, with the line of each issue, or cannot be carried out
 */
export async function plantSeed(core: Core, file: string, followed: boolean): Promise<void> {
  const { zones } = core
  const { server } = await zones.backend()
  const text = await readSeedFile(file)
  const located = parseSeed(file, text, server?.version)
  const { problems, seed } = await applySeed(zones, located.seed, { services: [] })
  const issues = problems.map((issue) => `${located.placeOf(issue)}: ${issue.message}`)
  if (issues.length > 0) throw new EmulatorError('SEED_INVALID', issues.join('\n'))
  if (followed) new SeedFollower(core, file, { text, seed, version: server?.version }).follow()
}

class SeedFollower {
  readonly #core: Core
  readonly #file: string
  readonly #version: string | undefined
  readonly #work = new TaskQueue()
  /** What was read last; undefined when the file could not be read. */
  #text: string | undefined
  /** What the services are like. */
  #seed: Seed

  constructor(
    core: Core,
    file: string,
    start: { readonly text: string; readonly seed: Seed; readonly version: string | undefined },
  ) {
    this.#core = core
    this.#file = file
    this.#version = start.version
    this.#text = start.text
    this.#seed = start.seed
  }

  follow(): void {
    const look = () => void this.#work.run(() => this.#look())
    watchFile(this.#file, { interval: lookInterval, persistent: false }, look)
    const { signal } = this.#core.ending
    signal.addEventListener('abort', () => unwatchFile(this.#file, look), { once: true })
  }

  get #ended(): boolean {
    return this.#core.ending.signal.aborted
  }

  async #look(): Promise<void> {
    try {
      const before = this.#text
      this.#text = undefined
      this.#text = await this.#restingText()
      if (this.#text !== before && !this.#ended)
        await this.#apply(parseSeed(this.#file, this.#text, this.#version))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (!this.#ended)
        this.#core.log(
          'error',
          `The seed was not applied, and the services stay as they are:\n${reason}`,
        )
    }
  }

  async #apply({ seed: next, placeOf }: LocatedSeed): Promise<void> {
    const { zones, log } = this.#core
    const { done, problems, seed } = await applySeed(zones, next, this.#seed)
    this.#seed = seed
    const summary = done.length === 0 ? 'nothing was to be changed' : done.join(', ')
    log('info', `The seed ${this.#file} was applied: ${summary}.`)
    for (const issue of problems) log('error', `${placeOf(issue)}: ${issue.message}`)
  }

  /** Reads the file once it has stopped changing. */
  async #restingText(): Promise<string> {
    for (let text = await readSeedFile(this.#file); ;) {
      await sleep(restInterval, undefined, { ref: false })
      const later = await readSeedFile(this.#file)
      if (later === text) return text
      text = later
    }
  }
}
