import { parseArgs } from 'node:util'

import { VerifyError } from './errors.js'

export const help = `Usage: pnpm verify [--endpoint URL] [--yes] [--records DIR]

Compares the emulator with an API that speaks the same contract, such as the real cloud: sends the same requests to both
and prints where the answers differ.

Creates one Valkey service of the smallest plan (hobbyist-2), and deletes it in the end, also after a failure or Ctrl+C.
You pay for that service while it is there: mostly the minutes that the cloud takes to set it up. Asks before.

Credentials come from EXOSCALE_API_KEY and EXOSCALE_API_SECRET. The key needs rights for DBaaS only.

  --endpoint URL   Address of the API with its prefix: https://api-ch-gva-2.exoscale.com/v2.
                   Else EXOSCALE_API_ENDPOINT, else that of the zone EXOSCALE_ZONE.
  --yes            Do not ask.
  --records DIR    Where the record of the answers is written, packages/emulator/verify/records
                   by default. No name, address or secret is in it.
  --help           Print this.

Ends with status 0 when there is no difference, 1 when there are some, 2 when the run could not be finished.
`

export interface Arguments {
  readonly help: boolean
  readonly endpoint: string | undefined
  readonly yes: boolean
  readonly records: string | undefined
}

/** @throws {@link VerifyError} */
export function readArguments(given: readonly string[]): Arguments {
  try {
    const { values } = parseArgs({
      // pnpm hands a `--` of its own over.
      args: given.filter((argument) => argument !== '--'),
      options: {
        endpoint: { type: 'string' },
        yes: { type: 'boolean', short: 'y' },
        records: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return {
      help: values.help ?? false,
      endpoint: values.endpoint,
      yes: values.yes ?? false,
      records: values.records,
    }
  } catch (error) {
    throw new VerifyError(`${(error as Error).message.split('. ')[0]}. See --help.`)
  }
}
