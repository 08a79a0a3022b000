import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Ends the emulator as Ctrl+C does when the process that started it is gone, however that ended. */
const endWithParent = `data:text/javascript,process.on('disconnect',()=>process.kill(process.pid,'SIGTERM'))`

/** An emulator that did not start, or that has ended by itself; the message is what it printed. */
export class EmulatorFailed extends Error {
  readonly code = 'EMULATOR_FAILED'
}

/** The emulator as a process of its own, which is replaced after each build. Services and credentials outlive that. */
export class EmulatorProcess {
  #child: ChildProcess | undefined
  #port: string | undefined
  /** Where services are kept when no `--data` says where. */
  #folder: string | undefined

  /**
   * @param root of the repository
   * @param options the emulator's own
   * @param ended told when the emulator ends by itself
   */
  constructor(
    private readonly root: string,
    private readonly options: readonly string[],
    private readonly ended: (error: EmulatorFailed) => void,
  ) {}

  /**
   * Ends the one that runs and starts another.
   *
   * @returns the address of the API
   * @throws {@link EmulatorFailed}
   */
  async restart(): Promise<string> {
    await this.#end()
    const bin = join(this.root, 'packages/emulator/bin/dbaas-valkey-emulator.js')
    const child = spawn(process.execPath, ['--import', endWithParent, bin, ...this.#arguments()], {
      cwd: this.root,
      // Out of the terminal's process group: Ctrl+C reaches it once, through `stop`.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#child = child
    let complaint = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    const failed = (code: number | null) =>
      new EmulatorFailed(complaint.trim() || `The emulator ended with code ${code}.`)
    const endpoint = await new Promise<string>((resolve, reject) => {
      let line = ''
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        line += text
        if (line.endsWith('\n')) resolve((JSON.parse(line) as { endpoint: string }).endpoint)
      })
      child.once('exit', (code) => reject(failed(code)))
    })
    // A port that was picked is kept, so that clients find the next one as well.
    this.#port ??= new URL(endpoint).port
    child.once('exit', (code) => {
      if (this.#child === child) this.ended(failed(code))
    })
    return endpoint
  }

  /** Ends the emulator with its servers, and removes what it kept. */
  async stop(): Promise<void> {
    await this.#end()
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
  }

  #arguments(): string[] {
    const names = (option: string) =>
      this.options.some((one) => one === option || one.startsWith(`${option}=`))
    if (!names('--data')) this.#folder ??= mkdtempSync(join(tmpdir(), 'dbaas-valkey-dev-'))
    return [
      'start',
      ...this.options,
      // The last of several counts.
      ...(this.#port === undefined ? [] : ['--port', this.#port]),
      ...(this.#folder === undefined ? [] : ['--data', this.#folder]),
      '--json',
    ]
  }

  async #end(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}
