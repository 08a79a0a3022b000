import type { InteropClient } from '../lib/client.js'

/** The program, where somebody has it. */
const program = process.env['EXOSCALE_CLI']

export const client: InteropClient = {
  name: 'exo',
  libraries: { 'github.com/exoscale/cli': 'v1.97.0' },
  needs: [],
  unavailable:
    program === undefined
      ? 'the Go module proxy serves no version of github.com/exoscale/cli (asked on 2026-11-28); give the path of exo in EXOSCALE_CLI'
      : undefined,
  coversEveryOperation: true,
  program: ({ source, cache }) => ({
    command: process.execPath,
    args: ['--import', 'tsx', `${source}/program.ts`],
    // Nobody's own configuration is read.
    env: { HOME: cache, XDG_CONFIG_HOME: cache },
  }),
}
