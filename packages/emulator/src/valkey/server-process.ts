import { spawn, type ChildProcess } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { findOnPath } from './binary.js'
import { Connection, type ConnectionOptions, type Login, type Traffic } from './connection.js'
import { ReplyError } from './resp.js'

export interface ProcessOptions {
  readonly program: string
  /** The path of the configuration file, and options that override it. */
  readonly arguments: readonly string[]
  readonly directory: string
  readonly socketPath: string
  readonly logFile: string
  /** The descriptor of an open file. The server inherits it and holds its lock as long as it runs. */
  readonly lockDescriptor: number
  readonly login: Login
}

/** How often a starting server is asked whether it answers, in milliseconds. */
const readyPollInterval = 3
/** How long to wait until the end of a process is known, in milliseconds. */
const endInterval = 50
/** How many lines of a server's log are quoted when it does not start. */
const quotedLines = 3

/**
 * The path of `setpriv`, which makes the kernel kill the server when the emulator dies for any reason. What the server has
 * acknowledged is on disk then. A signal that only asks the server to end would not suffice, because a server does not end
 * while its disk is full. Only Linux has this program. On other systems, the next start finds servers that outlived their
 * emulator by their pid files.
 */
let deathSignal: { readonly program: string | undefined } | undefined

/**
 * The process of a server, and the administrator's connection to it. The process is not restarted when it ends;
 * `SupervisedServer` does that.
 */
export class ServerProcess {
  /** Resolves when the process has ended for any reason. */
  readonly exited: Promise<void>
  readonly #child: ChildProcess
  readonly #options: ProcessOptions
  #admin: Connection | undefined
  /** What went through administrators' connections that are closed now. */
  #earlierTraffic: Traffic = { commands: 0, read: 0, written: 0 }
  #running = true
  /** Why the process could not be created. */
  #failure: Error | undefined

  private constructor(child: ChildProcess, options: ProcessOptions) {
    this.#child = child
    this.#options = options
    this.exited = new Promise((resolve) => {
      const ended = (): void => {
        this.#running = false
        this.#admin?.close()
        resolve()
      }
      child.once('exit', ended)
      child.once('error', (error) => {
        this.#failure = error
        ended()
      })
    })
  }

  /**
   * Starts a server, and waits until it has loaded its data and answers.
   *
   * @throws with the last lines of the server's log when the server ends instead
   */
  static async start(options: ProcessOptions): Promise<ServerProcess> {
    const [command, args] = commandLine(options)
    const log = await open(options.logFile, 'a', 0o600)
    const { size } = await log.stat()
    try {
      const child = spawn(command, args, {
        cwd: options.directory,
        // The times in logs have no time zone.
        env: { ...process.env, TZ: 'UTC' },
        // Ctrl-C in a terminal signals the whole process group, but the emulator decides when its servers stop.
        detached: true,
        stdio: ['ignore', log.fd, log.fd, options.lockDescriptor],
      })
      const server = new ServerProcess(child, options)
      if (await server.#answers()) return server
      const reason = server.#failure?.message ?? (await lastWords(options.logFile, size))
      throw new Error(`The server ended while starting: ${reason}`)
    } finally {
      await log.close()
    }
  }

  get running(): boolean {
    return this.#running
  }

  /** Returns the administrator's connection. Users can close it with `CLIENT KILL`; then this opens a new one. */
  async admin(): Promise<Connection> {
    const open = await this.#admin?.call('PING').then(
      () => true,
      (error: unknown) => error instanceof ReplyError,
    )
    if (this.#admin && open) return this.#admin
    this.#earlierTraffic = this.ownTraffic
    this.#admin = undefined
    this.#admin = await this.connect()
    return this.#admin
  }

  /** What the administrator has caused: the server counts it together with what its users do. */
  get ownTraffic(): Traffic {
    const { commands, read, written } = this.#earlierTraffic
    const now = this.#admin?.traffic
    return {
      commands: commands + (now?.commands ?? 0),
      read: read + (now?.read ?? 0),
      written: written + (now?.written ?? 0),
    }
  }

  /** Opens a connection for the caller, as the administrator or another internal user. */
  connect(username?: string, options?: ConnectionOptions): Promise<Connection> {
    const { socketPath, login } = this.#options
    const user = username === undefined ? login : { ...login, username }
    return Connection.open({ path: socketPath }, user, options)
  }

  /** Whether the process has ended or is about to: its connections break before its end is known. */
  async endsSoon(): Promise<boolean> {
    await Promise.race([this.exited, sleep(endInterval)])
    return !this.#running
  }

  /** Ends the process at once, as a power failure would. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.exited
  }

  /**
   * Shuts the server down.
   *
   * @throws when the server refuses, for instance because its disk is full; it then continues to run
   */
  async shutDown(mode: 'SAVE' | 'NOSAVE'): Promise<void> {
    // A user may close the connection just before the command arrives.
    do {
      const admin = await this.admin()
      await admin.call('SHUTDOWN', mode, 'NOW').catch((error: unknown) => {
        if (error instanceof ReplyError)
          throw new Error(`The server did not shut down: ${error.message}`, { cause: error })
      })
    } while (!(await this.endsSoon()))
  }

  /** Waits until the server answers. Returns false when it ends instead. */
  async #answers(): Promise<boolean> {
    while (this.#running) {
      try {
        const admin = await this.admin()
        await admin.call('PING')
        return true
      } catch (error) {
        const refused = error instanceof ReplyError && error.code !== 'LOADING'
        if (refused) {
          await this.kill()
          throw error
        }
      }
      await sleep(readyPollInterval)
    }
    return false
  }
}

function commandLine({ program, arguments: args }: ProcessOptions): [string, string[]] {
  deathSignal ??= { program: process.platform === 'linux' ? findOnPath('setpriv') : undefined }
  const setpriv = deathSignal.program
  if (setpriv === undefined) return [program, [...args]]
  return [setpriv, ['--pdeathsig', 'KILL', '--', program, ...args]]
}

/**
 * Returns the warnings that the server logged after a position, or its last lines when there are none. Earlier starts wrote
 * what is before the position.
 */
async function lastWords(logFile: string, from: number): Promise<string> {
  const log = await readFile(logFile)
  const words = log.subarray(from).toString().trimEnd()
  if (words === '') return 'it gave no reason'
  const lines = words.split('\n')
  const warnings = lines.filter((line) => / # |^(?!\d+:)/.test(line))
  return (warnings.length > 0 ? warnings : lines).slice(-quotedLines).join('; ')
}
