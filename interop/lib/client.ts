/** A program on somebody else's library, which goes through the API of an emulator and says what worked. */
export interface InteropClient {
  /** As `pnpm interop NAME` takes it: the name of the client's folder. */
  readonly name: string
  /** What is tried: the library's name and its pinned version. */
  readonly libraries: Readonly<Record<string, string>>
  /** Commands without which the client cannot be built or run. */
  readonly needs: readonly string[]
  /** Why it cannot run on this machine although the commands are there. */
  readonly unavailable?: string | undefined
  /** Whether it calls every operation of the contract. One that it does not report is then a failure. */
  readonly coversEveryOperation: boolean
  /** More than this many seconds for the program is a failure; 120 by default. */
  readonly timeLimit?: number
  /** Builds or installs what the program needs in `workspace.cache`. What is there already is used again. */
  prepare?(workspace: Workspace): Promise<void>
  /** The program to start against the emulator. It prints a {@link Finding} as JSON for each thing that it checks. */
  program(workspace: Workspace): Command
}

export interface Workspace {
  /** The client's folder in the checkout, where nothing is written. */
  readonly source: string
  /** A folder that is kept from run to run, for what is built or installed. It exists. */
  readonly cache: string
  /**
   * Runs a command to its end in the client's folder, and returns what it printed.
   *
   * @throws with all that it printed, when it does not end with 0
   */
  execute(command: Command): Promise<string>
}

export interface Command {
  readonly command: string
  readonly args: readonly string[]
  /** Where it runs: in the client's folder by default. */
  readonly cwd?: string
  /** Variables besides those of the environment. */
  readonly env?: Readonly<Record<string, string>>
}

/** One checked thing, as a program prints it: one line of JSON. */
export interface Finding {
  /** The id of an operation of the contract, or in a few words what else was checked. */
  readonly operation: string
  readonly passed: boolean
  /** What failed. */
  readonly failed?: string
}

/** A client that was not run. */
export interface NotRun {
  readonly name: string
  readonly why: string
}
