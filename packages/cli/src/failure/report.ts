import { printable, styles } from '../terminal.js'
import { interruptedExit } from '../signals.js'
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes.js'

/** A part of a request that violates the contract. */
interface Issue {
  readonly pointer: string
  readonly message: string
}

/** What is known of a failure of any kind. */
interface Known {
  readonly code?: unknown
  readonly message?: unknown
  readonly stack?: unknown
  readonly status?: unknown
  readonly operationId?: unknown
  readonly requestId?: unknown
  readonly issues?: readonly Issue[]
}

/**
 * Reports a failure on standard error, with advice, and sets the exit code.
 *
 * @param asJson whether to report it as JSON, as with `--output json`
 */
export function report(error: unknown, asJson: boolean): void {
  const exit = interruptedExit()
  const row = exit === undefined ? exitCodeOf(Object(error).code) : abort()
  process.exitCode = exit ?? row.exit
  const known = Object(error) as Known
  if (asJson) process.stderr.write(`${JSON.stringify({ error: json(known, row) })}\n`)
  else process.stderr.write(text(known, row))
}

function abort(): ExitCode {
  return exitCodes.find(({ code }) => code === 'ABORT') ?? exitCodeOf(undefined)
}

function messageOf(known: Known, { code }: ExitCode): string {
  if (code === 'ABORT') return 'Interrupted. What the API has begun goes on.'
  if (known.issues !== undefined && known.issues.length > 0) {
    return [...known.issues.map(issueLine), 'Nothing was sent.'].join('\n')
  }
  return String(known.message ?? 'Something that is no error was thrown.')
}

/** The sentence mostly begins with the name already: that of the option, `maintenance.dow`, or of the argument. */
function issueLine({ pointer, message }: Issue): string {
  const name = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
  return name === '' || message.startsWith(name) ? message : `${name}: ${message}`
}

function text(known: Known, row: ExitCode): string {
  const { red } = styles(process.stderr)
  const lines = [
    `${red('Error:')} ${printableLines(messageOf(known, row))}`,
    ...(row.advice === undefined ? [] : [row.advice]),
    // The stack helps to find a defect of this program.
    ...(row.code === 'UNEXPECTED' && known.stack !== undefined ? [String(known.stack)] : []),
  ]
  return `${lines.join('\n')}\n`
}

const printableLines = (message: string): string => message.split('\n').map(printable).join('\n')

function json(known: Known, row: ExitCode): object {
  return {
    code: row.code,
    exit: row.exit,
    message: messageOf(known, row),
    advice: row.advice,
    operation: known.operationId,
    status: known.status,
    requestId: known.requestId,
    issues: known.issues?.map(({ pointer, message }) => ({ pointer, message })),
  }
}
