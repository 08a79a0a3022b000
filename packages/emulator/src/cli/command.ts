/** An option of a command, as the help shows it and as `parseArgs` of `node:util` takes it. */
export interface CliOption {
  readonly type: 'boolean' | 'string'
  /** Whether it may be given again. */
  readonly multiple?: boolean
  readonly short?: string
  /** What the help calls the value, such as `PORT`. */
  readonly value?: string
  readonly help: string
}

export type CliOptions = Readonly<Record<string, CliOption>>

/** What was typed for each option. */
export type Values<Options extends CliOptions> = {
  readonly [Name in keyof Options]?: Options[Name] extends { type: 'boolean' }
    ? boolean
    : Options[Name] extends { multiple: true }
      ? string[]
      : string
}

/** A command of the program. Its module is loaded when it is used, or when its help is read. */
export interface CliCommand<Options extends CliOptions = CliOptions> {
  /** What follows its name: `[options] -- COMMAND [ARGUMENT...]`. */
  readonly usage: string
  readonly description: string
  readonly options: Options
  /** Whether what follows the options is somebody else's command line. */
  readonly takesCommand?: true
  /** The words that it takes beside its options, by the names that the usage has for them. The last ones may be left out. */
  readonly takes?: { readonly names: readonly string[]; readonly least: number }
  readonly examples: readonly string[]
  /**
   * @param words somebody else's command line, or the words that it takes
   * @returns the exit code
   */
  run(values: Values<Options>, words: readonly string[]): Promise<number>
}

export function defineCommand<const Options extends CliOptions>(
  command: CliCommand<Options>,
): CliCommand {
  // `readValues` returns the values by the same table.
  return command as unknown as CliCommand
}
