import { parseArgs, type ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

interface Command<T extends Options> {
  readonly usage: string
  readonly options: T
  /** Names of what is given without a dash; all of it must be given. */
  readonly operands?: readonly string[]
  /** @returns the exit code */
  readonly run: (arguments_: {
    readonly values: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>['values']
    readonly operands: readonly string[]
  }) => Promise<number> | number
}

/** Thrown where the user can mend it: shown as its sentence, without a stack. */
export class CommandError extends Error {
  readonly code = 'COMMAND'

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CommandError'
  }
}

/** Runs one of the repository's commands: its arguments, its `--help`, its errors as sentences, its exit code. */
export async function runCommand<T extends Options>(command: Command<T>): Promise<void> {
  // The reader has seen enough: `| head` closes the pipe.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  try {
    if (process.argv.includes('--help')) return say(command.usage)
    const { values, positionals } = parseArgs({ options: command.options, allowPositionals: true })
    const expected = command.operands ?? []
    if (positionals.length !== expected.length) {
      throw new CommandError(
        `Expected ${expected.length === 0 ? 'no operand' : expected.join(' ')}, got ${positionals.length === 0 ? 'none' : positionals.join(' ')}.\n\n${command.usage}`,
      )
    }
    process.exitCode = await command.run({ values, operands: positionals })
  } catch (error) {
    // Errors with a code tell the user what to do; anything else is ours, with its stack.
    const expected = error instanceof Error && 'code' in error
    process.stderr.write(`${expected ? error.message : String((error as Error).stack ?? error)}\n`)
    process.exitCode = 1
  }
}

export function say(text: string): void {
  process.stdout.write(text)
}
