import { parseArgs } from 'node:util'

export const usage = `Usage: pnpm generate [--check]
       pnpm generate --spec FILE --out DIR [--check] [--strict] [--allow-format NAME ...] [--allow-remote-refs]

Reads the contract (spec/openapi.yaml) and writes the generated sources of every package.

  --check              write nothing; name each file that is not what the contract gives, and exit with 1
  --spec FILE          read another OpenAPI document (3.0, 3.1 or 3.2; a URL, or - for the standard input), and write
                       its types and validators; for a client of it, take openapi-fetch or hey-api's, as the README
                       shows
  --out DIR            write them into DIR, as a package to build; files that others wrote there are left alone
  --partial            leave out each schema and operation that can't be served exactly, with what refers to it, and
                       list it in report.json (always so with --spec)
  --strict             exit with 1 where something is left out or there is a warning
  --allow-format NAME  do not assert a format, and say nothing of it
  --allow-remote-refs  read what a $ref names in the network, for at most 30 seconds and 10 MiB an answer
  --help               print this
`

/** Another document, and where its packages go. */
export interface OtherContract {
  readonly spec: string
  readonly out: string
  readonly allowedFormats: readonly string[]
  readonly allowRemoteRefs: boolean
  /** Whether a document that is not written whole, or has a warning, ends the command with 1. */
  readonly strict: boolean
}

export interface Arguments {
  readonly check: boolean
  readonly help: boolean
  /** Absent for our own contract. */
  readonly other: OtherContract | undefined
}

/** The command line asks for something that does not make sense. */
export class UsageError extends Error {
  readonly code = 'USAGE'
}

/** @throws an error with a `code` and a sentence on what is wrong with the command line */
export function parseArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      spec: { type: 'string' },
      out: { type: 'string' },
      partial: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      'allow-remote-refs': { type: 'boolean', default: false },
      'allow-format': { type: 'string', multiple: true, default: [] },
    },
  })
  const { check, help, partial, spec, strict, out, 'allow-format': allowedFormats } = values
  const allowRemoteRefs = values['allow-remote-refs']
  if ((spec === undefined) !== (out === undefined)) {
    throw new UsageError(
      '--spec and --out go together: name the document and the folder to write to.',
    )
  }
  if (spec === undefined || out === undefined) {
    if (allowedFormats.length > 0)
      throw new UsageError('--allow-format goes with --spec and --out.')
    if (partial) throw new UsageError('--partial goes with --spec and --out.')
    if (strict) throw new UsageError('--strict goes with --spec and --out.')
    if (allowRemoteRefs) throw new UsageError('--allow-remote-refs goes with --spec and --out.')
    return { check, help, other: undefined }
  }
  return { check, help, other: { spec, out, allowedFormats, allowRemoteRefs, strict } }
}
