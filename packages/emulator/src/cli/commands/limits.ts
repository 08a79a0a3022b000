import type { Limits } from '../../backend/capacity.js'
import { defineCommand } from '../command.js'
import { program } from '../commands.js'
import { findControl } from '../control.js'
import { invalid } from '../invalid.js'
import { limitOptions, readLimits } from '../limit-options.js'
import { portOption } from '../port.js'

export const limits = defineCommand({
  usage: '[options]',
  description:
    'Shows which limits the account of a running emulator has, or sets them: what is not given is not limited any more. How the cloud refuses ' +
    'what is beyond them is not known, so what the emulator does is invented.',
  options: {
    ...portOption,
    ...limitOptions,
    none: { type: 'boolean', help: 'Lift all limits.' },
    json: { type: 'boolean', help: 'Print them as one line of JSON.' },
  },
  examples: [
    `${program} limits`,
    `${program} limits --quota 3 --sold-out premium-4`,
    `${program} limits --none`,
  ],
  run: async ({ port, none = false, json, ...given }) => {
    const wanted = readLimits(given)
    const sets = Object.keys(wanted).length > 0
    if (none && sets) return invalid('--none lifts all limits: leave the others out.')
    const control = await findControl(port)
    if (none || sets) await control.setLimits(wanted)
    const now = await control.limits()
    process.stdout.write(json ? `${JSON.stringify(now)}\n` : asText(now))
    return 0
  },
})

function asText({ quota, soldOut = [] }: Limits): string {
  return `Quota     ${quota ?? 'none'}\nSold out  ${soldOut.join(', ') || 'nothing'}\n`
}
