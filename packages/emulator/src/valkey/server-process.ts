import { spawn, type ChildProcess } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { findOnPath } from './binary.js'
import { Connection, type ConnectionOptions, type Login } from './connection.js'
import { ReplyError } from './resp.js'

export interface ProcessOptions {
  readonly program: string
  /** The configuration file, and what overrides it. */
  readonly arguments: readonly string[]
  readonly directory: string
  readonly socketPath: string
  readonly logFile: string
  /** An open file that the server inherits, and whose lock it has as long as it runs. */
  readonly lockDescriptor: number
  readonly login: Login
}

/** How often a starting server is asked whether it answers, in milliseconds. */
const readyPollInterval = 3
/** How long the end of a process takes to be known, in milliseconds. */
const endInterval = 50
/** How much of a server's log is quoted when it does not start. */
const quotedLines = 3

/**
 * Has the kernel kill the server when the emulator dies, however it dies. What the server has acknowledged is on disk; if
 * it were only asked to end, it would not when its disk is full. Outside Linux there is no such program, and servers that
 * outlived their emulator are found by their pid file at the next start.
 */
let deathSignal: Promise<string | undefined> | undefined

/**
 * A running server process and the administrator's connection to it. A program and its arguments come in; a server that answers
 * on its private socket goes out, or an error in the server's own words. It is not started again: see `SupervisedServer`.
 */
export class ServerProcess {
  /** Resolves when the process has ended, whatever ended it. */
  readonly exited: Promise<void>
  readonly #child: ChildProcess
  readonly #options: ProcessOptions
  #admin: Connection | undefined
  #running = true
  /** Why there is no process at all. */
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
   * Starts a server and waits until it has loaded its data and answers.
   *
   * @throws with the last lines of the server's log when it ends instead.
   */
  static async start(options: ProcessOptions): Promise<ServerProcess> {
    const [command, args] = await commandLine(options)
    const log = await open(options.logFile, 'a', 0o600)
    const { size } = await log.stat()
    try {
      const child = spawn(command, args, {
        cwd: options.directory,
        // Logs have no time zone.
        env: { ...process.env, TZ: 'UTC' },
        // Ctrl-C in a terminal goes to the whole process group; the emulator decides when its servers stop.
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

  /** The administrator's connection; a new one when a user has had the last one closed, as users may. */
  async admin(): Promise<Connection> {
    const open = await this.#admin?.call('PING').then(
      () => true,
      (error: unknown) => error instanceof ReplyError,
    )
    if (this.#admin && open) return this.#admin
    this.#admin = await this.connect()
    return this.#admin
  }

  /** A connection of the caller's own, signed in as the administrator unless another internal user is named. */
  connect(username?: string, options?: ConnectionOptions): Promise<Connection> {
    const { socketPath, login } = this.#options
    const user = username === undefined ? login : { ...login, username }
    return Connection.open({ path: socketPath }, user, options)
  }

  /** Whether the process has ended, or does in a moment: its connections break before its end is known. */
  async endsSoon(): Promise<boolean> {
    await Promise.race([this.exited, sleep(endInterval)])
    return !this.#running
  }

  /** Ends the process at once, as a power cut would. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.exited
  }

  /**
   * Ends the process in order.
   *
   * @throws when the server refuses, for instance because its disk is full; it then goes on running.
   */
  async shutDown(mode: 'SAVE' | 'NOSAVE'): Promise<void> {
    // A user may have the connection closed just before the command arrives.
    do {
      const admin = await this.admin()
      await admin.call('SHUTDOWN', mode, 'NOW').catch((error: unknown) => {
        if (error instanceof ReplyError)
          throw new Error(`The server did not shut down: ${error.message}`, { cause: error })
      })
    } while (!(await this.endsSoon()))
  }

  /** Waits until the server answers; returns false when it ends instead. */
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

async function commandLine({
  program,
  arguments: args,
}: ProcessOptions): Promise<[string, string[]]> {
  deathSignal ??= process.platform === 'linux' ? findOnPath('setpriv') : Promise.resolve(undefined)
  const setpriv = await deathSignal
  if (setpriv === undefined) return [program, [...args]]
  return [setpriv, ['--pdeathsig', 'KILL', '--', program, ...args]]
}

/** The warnings in a log after so many bytes, which earlier starts wrote, or its last lines when there are none. */
async function lastWords(logFile: string, from: number): Promise<string> {
  const log = await readFile(logFile)
  const words = log.subarray(from).toString().trimEnd()
  if (words === '') return 'it gave no reason'
  const lines = words.split('\n')
  const warnings = lines.filter((line) => / # |^(?!\d+:)/.test(line))
  return (warnings.length > 0 ? warnings : lines).slice(-quotedLines).join('; ')
}
