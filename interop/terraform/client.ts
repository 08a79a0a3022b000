import type { InteropClient } from '../lib/client.js'

/** The provider's program, where somebody has it. */
const provider = process.env['TERRAFORM_PROVIDER_EXOSCALE']

export const client: InteropClient = {
  name: 'terraform',
  libraries: { 'github.com/exoscale/terraform-provider-exoscale': 'v0.70.0-7-gb692022e' },
  needs: ['terraform'],
  unavailable:
    provider === undefined
      ? 'the Go module proxy serves no version of github.com/exoscale/terraform-provider-exoscale (asked on 2026-11-28); give the path of the built provider in TERRAFORM_PROVIDER_EXOSCALE'
      : undefined,
  coversEveryOperation: false,
  program: ({ source, cache }) => ({
    command: process.execPath,
    args: ['--import', 'tsx', `${source}/program.ts`, cache],
  }),
}
