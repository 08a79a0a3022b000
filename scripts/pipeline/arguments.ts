import { parseArgs } from 'node:util'

export const usage = `Usage: pnpm generate [--check] [--spec FILE --out DIR]

Reads the contract (spec/openapi.yaml) and writes the generated sources of every package.

  --check      write nothing; name each file that is not what the contract gives, and exit with 1
  --spec FILE  read another OpenAPI 3.0 or 3.1 document; needs --out
  --out DIR    write the packages' sources below DIR, ready to be type-checked there
  --help       print this
`

export interface Arguments {
  readonly check: boolean
  readonly help: boolean
  /** Another document and where its packages go; absent for our own contract. */
  readonly other: { readonly spec: string; readonly out: string } | undefined
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
    },
  })
  const { check, help, spec, out } = values
  if ((spec === undefined) !== (out === undefined)) {
    throw new UsageError(
      '--spec and --out go together: name the document and the folder to write to.',
    )
  }
  return {
    check,
    help,
    other: spec !== undefined && out !== undefined ? { spec, out } : undefined,
  }
}
